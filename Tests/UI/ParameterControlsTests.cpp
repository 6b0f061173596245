// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/SmallKnob.h"
#include "UI/Path/ParameterControls.h"
#include "UI/StudioAtWork.h"

using namespace plus48;
using namespace plus48::ui;

TEST_CASE ("What is turned in one go is one step of undo, even when another knob's wheel comes to its end meanwhile", "[ui][parameters]")
{
    test::StudioAtWork work;
    auto& studio = work.studio;
    SmallKnob gain, trim;
    bind (gain, studio, ParameterId::externalGain);
    bind (trim, studio, ParameterId::externalTrim);
    const auto trimBefore = studio.channel().external.trimDb;

    gain.onGestureBegin();
    gain.onChange (studio.channel().external.gainDb + 1.0);
    const auto trimMatched = studio.channel().external.trimDb;
    trim.onGestureBegin();
    trim.onChange (-3.0);
    gain.onGestureEnd();

    for (const auto db : { -4.0, -5.0, -6.0 })
        trim.onChange (db);

    trim.onGestureEnd();
    CHECK (studio.channel().external.trimDb == -6.0);
    studio.undo();
    CHECK (studio.channel().external.trimDb == trimMatched);
    studio.undo();
    CHECK (studio.channel().external.trimDb == trimBefore);
}

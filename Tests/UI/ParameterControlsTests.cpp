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
    bind (gain, studio.editor, ParameterId::externalGain);
    bind (trim, studio.editor, ParameterId::externalTrim);
    const auto trimBefore = studio.editor.channel().external.trimDb;

    gain.onGestureBegin();
    gain.onChange (studio.editor.channel().external.gainDb + 1.0);
    const auto trimMatched = studio.editor.channel().external.trimDb;
    trim.onGestureBegin();
    trim.onChange (-3.0);
    gain.onGestureEnd();

    for (const auto db : { -4.0, -5.0, -6.0 })
        trim.onChange (db);

    trim.onGestureEnd();
    CHECK (studio.editor.channel().external.trimDb == -6.0);
    studio.editor.undo();
    CHECK (studio.editor.channel().external.trimDb == trimMatched);
    studio.editor.undo();
    CHECK (studio.editor.channel().external.trimDb == trimBefore);
}

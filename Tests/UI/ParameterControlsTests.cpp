// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/SmallKnob.h"
#include "UI/GearMenu/SourceControls.h"
#include "UI/Path/ParameterControls.h"
#include "UI/Path/SourceNumbers.h"
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

TEST_CASE ("A distance reads the same on the source card and in the menu of sources, and both understand the same words", "[ui][parameters]")
{
    test::StudioAtWork work;
    auto& editor = work.studio.editor;
    DistanceNumber onCard (editor);
    SourceControls inMenu (editor);

    for (const auto& [metres, text] : { std::pair { 0.15, "15 cm" }, { 0.085, "8.5 cm" }, { 1.0, "1 m" }, { 1.25, "1.25 m" }, { 2.0, "2 m" } })
    {
        REQUIRE (editor.turn (ParameterId::distance, metres).wasOk());
        onCard.show (editor.channel());
        inMenu.refresh();
        CHECK (onCard.displayText() == juce::String (text) + " away");
        CHECK (inMenu.distance().displayText() == text);
        CHECK (onCard.spokenTextOf (onCard.value()) == inMenu.distance().spokenTextOf (inMenu.distance().value()));
    }

    for (auto* control : std::initializer_list<ValueControl*> { &onCard, &inMenu.distance() })
    {
        CHECK (control->takeTyped ("12"));
        CHECK (editor.channel().distanceMetres == Approx (0.12));
        CHECK (control->takeTyped ("0,4 m"));
        CHECK (editor.channel().distanceMetres == Approx (0.4));
        CHECK_FALSE (control->takeTyped ("0 cm"));
        CHECK_FALSE (control->takeTyped ("near"));
        CHECK (editor.channel().distanceMetres == Approx (0.4));
    }
}

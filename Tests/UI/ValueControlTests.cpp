// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "FindComponent.h"
#include "UI/Controls/GainKnob.h"
#include "UI/Controls/SlideBar.h"
#include "UI/Controls/SmallKnob.h"
#include "UI/Controls/ValueField.h"
#include "UI/Picture.h"

using namespace plus48;
using namespace plus48::ui;

namespace
{
const juce::ModifierKeys shiftDown (juce::ModifierKeys::shiftModifier);

/** A gain knob in a window, with a note of all it says. */
struct Bench : juce::Component
{
    Bench()
    {
        setSize (400, 300);
        addAndMakeVisible (knob);
        knob.setCentre ({ 200, 120 });
        knob.setValue (44.0);
        knob.onGestureBegin = [this] { story << "["; };
        knob.onGestureEnd = [this] { story << "]"; };
        knob.onChange = [this] (double value) {
            ++changes;
            last = value;
        };
    }

    bool key (int code, juce::ModifierKeys keys = {}, juce::juce_wchar letter = 0) { return knob.keyPressed ({ code, keys, letter }); }

    /** The editor of the field that floats over the window while a value is typed. */
    juce::TextEditor* editor() { return test::findA<juce::TextEditor> (*this); }

    void type (const juce::String& text)
    {
        REQUIRE (editor() != nullptr);
        editor()->setText (text, true);
        editor()->keyPressed (juce::KeyPress (juce::KeyPress::returnKey));
        test::letMessagesThrough();
    }

    GainKnob knob;
    test::Pointer pointer { knob };
    juce::String story;
    int changes = 0;
    double last = 0.0;
};
} // namespace

TEST_CASE ("A drag turns a knob by 6 pixels a decibel, up or right, and ten times finer with Shift", "[ui]")
{
    Bench bench;
    bench.pointer.drag ({ 0.0f, -60.0f });
    CHECK (bench.knob.value() == Approx (54.0));
    CHECK (bench.last == Approx (54.0));
    CHECK (bench.story == "[]");

    bench.pointer.drag ({ -48.0f, 0.0f });
    CHECK (bench.knob.value() == Approx (46.0));
    bench.pointer.drag ({ 0.0f, -60.0f }, shiftDown);
    CHECK (bench.knob.value() == Approx (47.0));
    bench.pointer.drag ({ 6.0f, 0.0f }, shiftDown);
    CHECK (bench.knob.value() == Approx (47.1));

    // The end of the range, and a press that is no drag.
    bench.pointer.drag ({ 0.0f, -600.0f });
    CHECK (bench.knob.value() == 60.0);
    bench.story.clear();
    bench.pointer.click ({ 50.0f, 50.0f });
    CHECK (bench.story.isEmpty());
}

TEST_CASE ("Shift taken in the middle of a drag goes on from there without a jump", "[ui]")
{
    Bench bench;
    bench.pointer.press ({ 80.0f, 80.0f });
    bench.pointer.moveTo ({ 80.0f, 50.0f });
    CHECK (bench.knob.value() == Approx (49.0));
    bench.pointer.moveTo ({ 80.0f, 50.0f }, shiftDown);
    CHECK (bench.knob.value() == Approx (49.0));
    bench.pointer.moveTo ({ 80.0f, 44.0f }, shiftDown);
    CHECK (bench.knob.value() == Approx (49.1));
    bench.pointer.release ({ 80.0f, 44.0f });
    CHECK (bench.story == "[]");
}

TEST_CASE ("A notch of the wheel is one decibel, with Shift a tenth", "[ui]")
{
    Bench bench;
    bench.pointer.notch (1);
    bench.pointer.notch (1);
    CHECK (bench.knob.value() == Approx (46.0));
    bench.pointer.notch (-1);
    CHECK (bench.knob.value() == Approx (45.0));
    bench.pointer.notch (-1, shiftDown);
    CHECK (bench.knob.value() == Approx (44.9));

    // A run of notches is one step of undo: it ends by itself, or when something else begins.
    CHECK (bench.story == "[");
    bench.pointer.click ({ 50.0f, 50.0f });
    CHECK (bench.story == "[]");
}

TEST_CASE ("A touch pad's small movements add up to notches", "[ui]")
{
    Bench bench;
    juce::MouseWheelDetails wheel {};
    wheel.isSmooth = true;
    wheel.deltaY = 25.0f / 256.0f;

    for (int i = 0; i < 6; ++i)
        bench.knob.mouseWheelMove (bench.pointer.event ({ 50.0f, 50.0f }, {}, 0), wheel);

    CHECK (bench.knob.value() == Approx (47.0));
}

TEST_CASE ("A double-click goes back to the default", "[ui]")
{
    Bench bench;
    bench.pointer.doubleClick();
    CHECK (bench.knob.value() == 30.0);
    CHECK (bench.story == "[]");
}

TEST_CASE ("Arrows and page keys turn a knob; Space, letters, Home and End are left to the window", "[ui]")
{
    Bench bench;
    CHECK (bench.key (juce::KeyPress::upKey));
    CHECK (bench.key (juce::KeyPress::rightKey));
    CHECK (bench.knob.value() == Approx (46.0));
    CHECK (bench.key (juce::KeyPress::downKey, shiftDown));
    CHECK (bench.knob.value() == Approx (45.9));
    CHECK (bench.key (juce::KeyPress::pageUpKey));
    CHECK (bench.knob.value() == Approx (51.9));

    CHECK_FALSE (bench.key (juce::KeyPress::spaceKey, {}, ' '));
    CHECK_FALSE (bench.key ('R', {}, 'r'));
    CHECK_FALSE (bench.key (juce::KeyPress::homeKey));
    CHECK_FALSE (bench.key (juce::KeyPress::endKey));
    CHECK_FALSE (bench.key ('1', juce::ModifierKeys (juce::ModifierKeys::ctrlModifier), '1'));
    CHECK (bench.editor() == nullptr);
}

TEST_CASE ("Digits or Enter open a field; Enter takes the value, Esc does not", "[ui]")
{
    Bench bench;
    REQUIRE (bench.key ('5', {}, '5'));
    REQUIRE (bench.editor() != nullptr);
    CHECK (bench.editor()->getText() == "5");
    bench.type ("52.5");
    CHECK (bench.editor() == nullptr);
    CHECK (bench.knob.value() == Approx (52.5));
    CHECK (bench.story == "[]");

    REQUIRE (bench.key (juce::KeyPress::returnKey));
    CHECK (bench.editor()->getText() == "52.5 dB");
    bench.editor()->setText ("31");
    bench.editor()->keyPressed (juce::KeyPress (juce::KeyPress::escapeKey));
    test::letMessagesThrough();
    CHECK (bench.editor() == nullptr);
    CHECK (bench.knob.value() == Approx (52.5));
}

TEST_CASE ("What is no value is refused with a sentence, and the field stays", "[ui]")
{
    Bench bench;

    for (const auto* text : { "loud", "", "99", "12.5.3", "--40", "4 0 dB" })
    {
        bench.knob.beginTyping();
        bench.type (text);
        REQUIRE (bench.editor() != nullptr);
        REQUIRE (test::findA<ValueBubble> (bench) != nullptr);
        CHECK (test::findA<ValueBubble> (bench)->getText() == "Type a value from 30 dB to 60 dB.");
        bench.knob.endTyping();
    }

    CHECK (bench.knob.value() == 44.0);
    CHECK (bench.changes == 0);
}

TEST_CASE ("Numbers are read as people type them", "[ui]")
{
    const juce::String minus (juce::CharPointer_UTF8 ("\xe2\x88\x92"));
    CHECK (readNumber (minus + "12,5").value_or (0.0) == -12.5);
    CHECK (readNumber ("-12.5").value_or (0.0) == -12.5);
    CHECK (readNumber ("12 dB").value_or (0.0) == 12.0);
    CHECK (readNumber (" +3.5dB ").value_or (0.0) == 3.5);
    CHECK (readNumber (".5").value_or (0.0) == 0.5);
    CHECK_FALSE (readNumber ("dB").has_value());
    CHECK_FALSE (readNumber ("1-2").has_value());
    CHECK_FALSE (readNumber ("").has_value());
}

TEST_CASE ("A disabled knob does nothing, and tells why", "[ui]")
{
    Bench bench;
    bench.knob.setNames ("Gain", "Turns the microphone up.");
    bench.knob.setDisabledReason ("The line input has no gain.");

    bench.pointer.drag ({ 0.0f, -60.0f });
    bench.pointer.notch (1);
    bench.pointer.doubleClick();
    CHECK_FALSE (bench.key (juce::KeyPress::upKey));
    CHECK_FALSE (bench.key ('5', {}, '5'));
    CHECK (bench.knob.value() == 44.0);
    CHECK (bench.changes == 0);
    CHECK (bench.story.isEmpty());
    CHECK (bench.knob.getTooltip() == "The line input has no gain.");
    CHECK (bench.knob.getAlpha() == Approx (0.38f).margin (0.01));

    bench.knob.setDisabledReason ({});
    CHECK (bench.knob.isEnabled());
    CHECK (bench.knob.getTooltip() == "Turns the microphone up.");
}

TEST_CASE ("A knob speaks its name and its value", "[ui]")
{
    Bench bench;
    bench.knob.setNames ("Gain", "Turns the microphone up.", "Up");
    bench.knob.setValue (58.0);
    CHECK (bench.knob.getTooltip() == "Turns the microphone up. (Up)");

    const auto handler = bench.knob.createAccessibilityHandler();
    CHECK (handler->getRole() == juce::AccessibilityRole::slider);
    CHECK (handler->getTitle() == "Gain");
    CHECK (handler->getHelp() == "Turns the microphone up.");
    REQUIRE (handler->getValueInterface() != nullptr);
    CHECK (handler->getValueInterface()->getCurrentValueAsString() == "58 decibels");
    handler->getValueInterface()->setValue (40.0);
    CHECK (bench.knob.value() == 40.0);
    CHECK (bench.changes == 1);
}

TEST_CASE ("The value of a small knob floats over the window while the pointer is on it", "[ui]")
{
    juce::Component window;
    window.setSize (200, 200);
    SmallKnob knob;
    knob.setRange (-12.0, 12.0, 0.1);
    window.addAndMakeVisible (knob);
    knob.setCentre ({ 100, 60 });
    CHECK (window.getNumChildComponents() == 1);

    knob.setShown (Control::Shown::hovered);
    REQUIRE (window.getNumChildComponents() == 2);
    CHECK (window.getChildComponent (1)->getY() >= 60 + 14);
    knob.setShown (Control::Shown::asItIs);
    CHECK (window.getNumChildComponents() == 1);
}

TEST_CASE ("A slide bar's handle comes to the pointer and stays under it", "[ui]")
{
    juce::Component window;
    SlideBar bar;
    window.addAndMakeVisible (bar);
    bar.setRange (0.0, 100.0, 1.0);
    bar.setBody ({ 10, 10, 214, 20 });
    test::Pointer pointer (bar);

    // The track is 200 pixels, from 7 inside the body.
    pointer.press ({ 4.0f + 7.0f + 50.0f, 14.0f });
    CHECK (bar.value() == Approx (25.0));
    pointer.moveTo ({ 4.0f + 7.0f + 150.0f, 90.0f });
    CHECK (bar.value() == Approx (75.0));
    pointer.release ({ 4.0f + 7.0f + 150.0f, 90.0f });
}

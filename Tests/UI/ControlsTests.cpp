// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "UI/Controls/Gallery.h"
#include "UI/Controls/LedButton.h"
#include "UI/Controls/LevelMeter.h"
#include "UI/Controls/LinkText.h"
#include "UI/Controls/PushButton.h"
#include "UI/Controls/Segments.h"
#include "UI/Controls/SelectBox.h"
#include "UI/Controls/SmallKnob.h"
#include "UI/Controls/TextField.h"
#include "UI/Controls/ToggleSwitch.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Plus48LookAndFeel.h"
#include "UI/Picture.h"

using namespace plus48;
using namespace plus48::ui;

namespace
{
const juce::KeyPress enter (juce::KeyPress::returnKey), space (juce::KeyPress::spaceKey, {}, ' ');

struct OneThemeAtATime
{
    ~OneThemeAtATime() { setTheme (Theme::dark); }
};

/** Title, help and value. */
juce::StringArray spoken (Control& control)
{
    const auto handler = control.createAccessibilityHandler();
    const auto* value = handler->getValueInterface();
    return { handler->getTitle(), handler->getHelp(), value != nullptr ? value->getCurrentValueAsString() : control.valueText() };
}
} // namespace

TEST_CASE ("A button is pressed by a click that ends on it and by Enter, never by Space", "[ui]")
{
    LedButton pad ("Pad");
    pad.setBody ({ 10, 10, 76, 32 });
    int presses = 0;
    juce::String states;
    pad.onPress = [&] { ++presses; };
    pad.onToggle = [&] (bool on) { states << (on ? "1" : "0"); };
    test::Pointer pointer (pad);

    pointer.click ({ 20.0f, 20.0f });
    CHECK (pad.isOn());
    pointer.press ({ 20.0f, 20.0f });
    pointer.release ({ 200.0f, 20.0f });
    CHECK (pad.isOn());
    CHECK (pad.keyPressed (enter));
    CHECK_FALSE (pad.keyPressed (space));
    CHECK_FALSE (pad.keyPressed (juce::KeyPress ('r', {}, 'r')));
    CHECK (states == "10");
    CHECK (presses == 2);

    pad.setDisabledReason ("The line input has no pad.");
    pointer.click ({ 20.0f, 20.0f });
    CHECK_FALSE (pad.keyPressed (enter));
    CHECK (presses == 2);
}

TEST_CASE ("A switch that asks first does not change by itself", "[ui]")
{
    LedButton phantom ("+48V", LedButton::Light::red);
    phantom.setBody ({ 10, 10, 76, 32 });
    auto asked = false;
    phantom.setChangesByItself (false);
    phantom.onPress = [&] { asked = true; };
    phantom.press();
    CHECK (asked);
    CHECK_FALSE (phantom.isOn());
}

TEST_CASE ("Segments are chosen by click and arrows; what cannot be chosen says why and is stepped over", "[ui]")
{
    Segments input;
    input.setItems ({ { "MIC", "Microphone" }, { "LINE", {}, "Nothing with line level is plugged in." }, { "INST", "Instrument" } });
    input.setBody ({ 0, 0, 124, 26 });
    input.setNames ("Input", "Which jack is used.");
    juce::Array<int> chosen;
    input.onSelect = [&] (int index) { chosen.add (index); };
    test::Pointer pointer (input);

    pointer.click ({ 60.0f, 15.0f });
    CHECK (chosen.isEmpty());
    input.mouseMove (pointer.event ({ 60.0f, 15.0f }, {}, 0));
    CHECK (input.getTooltip() == "Nothing with line level is plugged in.");

    CHECK (input.keyPressed (juce::KeyPress (juce::KeyPress::rightKey)));
    CHECK (input.selected() == 2);
    CHECK (input.keyPressed (juce::KeyPress (juce::KeyPress::leftKey)));
    CHECK (input.selected() == 0);
    pointer.click ({ 110.0f, 15.0f });
    CHECK (chosen == juce::Array<int> { 2, 0, 2 });
    CHECK (spoken (input) == juce::StringArray { "Input", "Which jack is used.", "Instrument" });
    CHECK_FALSE (input.keyPressed (space));
}

TEST_CASE ("A list steps with the arrows over what cannot be chosen", "[ui]")
{
    SelectBox rate;
    rate.setItems ({ { "44.1 kHz" }, { "48 kHz", "The device has only the others." }, { "96 kHz" } });
    rate.setNames ("Rate", "Samples a second.");
    rate.setPlaceholder ("Choose a rate");
    CHECK (spoken (rate)[2] == "Choose a rate");
    rate.setSelected (0);
    CHECK (rate.keyPressed (juce::KeyPress (juce::KeyPress::downKey)));
    CHECK (rate.selected() == 2);
    CHECK (spoken (rate)[2] == "96 kHz");
}

TEST_CASE ("A meter's lamp is taken back by a click, and only while it is lit", "[ui]")
{
    LevelMeter meter;
    meter.setBar ({ 50, 50, 14, 100 });
    meter.setNames ("Level", "The loudest and the average level.");
    int resets = 0;
    meter.onClipReset = [&] { ++resets; };
    test::Pointer pointer (meter);

    meter.setReading ({ -29.0f, -43.0f, -29.0f });
    pointer.click ({ 10.0f, 10.0f });
    CHECK (resets == 0);
    CHECK (meter.valueText() == "peak minus 29 dBFS");

    meter.setReading ({ 0.0f, -14.0f, 0.0f, true });
    pointer.click ({ 10.0f, 10.0f });
    CHECK (resets == 1);
    CHECK (meter.keyPressed (enter));
    CHECK (resets == 2);
    CHECK (meter.valueText() == "peak 0 dBFS, clipped");
    CHECK (test::pixelsLike (test::picture (meter), palette().red) > 60);
}

TEST_CASE ("A text field takes every key, commits on Enter and forgets on Esc", "[ui]")
{
    juce::Component window;
    TextField name;
    window.addAndMakeVisible (name);
    name.setBody ({ 10, 10, 180, 26 });
    name.setText ("Take 4");
    juce::String committed;
    auto cancelled = false;
    name.onCommit = [&] (const juce::String& text) { committed = text; };
    name.onCancel = [&] { cancelled = true; };

    CHECK (name.textEditor().keyPressed (juce::KeyPress ('r', {}, 'r')));
    CHECK (name.textEditor().keyPressed (space));
    CHECK (name.keyPressed (juce::KeyPress (juce::KeyPress::F2Key)));
    name.textEditor().setText ("Chorus idea");
    name.textEditor().keyPressed (enter);
    test::letMessagesThrough();
    CHECK (committed == "Chorus idea");

    name.textEditor().setText ("Something else");
    name.textEditor().keyPressed (juce::KeyPress (juce::KeyPress::escapeKey));
    test::letMessagesThrough();
    CHECK (cancelled);
    CHECK (name.text() == "Chorus idea");
}

TEST_CASE ("Every kind of control has a role, a name, a help and a value", "[ui]")
{
    SmallKnob knob;
    LedButton led ("Pad");
    ToggleSwitch toggle;
    PushButton button (PushButton::Kind::plain, "Export");
    LinkText link ("Show the folder");
    Segments segments;
    SelectBox box;
    LevelMeter meter;
    segments.setItems ({ { "A" }, { "B" } });
    box.setItems ({ { "48 kHz" } });
    box.setSelected (0);
    led.setOn (true);

    const std::vector<std::tuple<Control*, juce::AccessibilityRole, juce::String>> all {
        { &knob, juce::AccessibilityRole::slider, "0" },
        { &led, juce::AccessibilityRole::toggleButton, "on" },
        { &toggle, juce::AccessibilityRole::toggleButton, "off" },
        { &button, juce::AccessibilityRole::button, "" },
        { &link, juce::AccessibilityRole::hyperlink, "" },
        { &segments, juce::AccessibilityRole::comboBox, "A" },
        { &box, juce::AccessibilityRole::comboBox, "48 kHz" },
        { &meter, juce::AccessibilityRole::progressBar, "silent" }
    };

    for (const auto& [control, role, value] : all)
    {
        control->setNames ("Its name", "What it does.", "K");
        const auto handler = control->createAccessibilityHandler();
        CHECK (handler->getRole() == role);
        CHECK (handler->getTitle() == "Its name");
        CHECK (handler->getHelp() == "What it does.");
        CHECK (control->valueText() == value);
        CHECK (control->getTooltip() == "What it does. (K)");
        control->setDisabledReason ("Not now.");
        CHECK (handler->getHelp() == "Not now.");
    }

    CHECK (led.createAccessibilityHandler()->getCurrentState().isChecked());
    CHECK_FALSE (toggle.createAccessibilityHandler()->getCurrentState().isChecked());
}

TEST_CASE ("The keyboard's ring stands round a control, and leaves the control as it is", "[ui]")
{
    LedButton led ("Pad");
    led.setBody ({ 10, 10, 76, 32 });
    const auto without = test::picture (led);
    led.setShown (Control::Shown::focused);
    const auto with = test::picture (led);
    const auto body = led.body().toNearestInt();

    // The corners of the rectangle are outside the rounded body.
    CHECK (test::pixelsChanged (without, with, body.reduced (3)) == 0);

    // Two pixels all round, two away: a little less than that at the corners.
    CHECK (test::pixelsLike (with, palette().t1) > 2 * 2 * (76 + 32) - 40);
    CHECK (test::pixelsChanged (without, with, body.reduced (8, 0).expanded (0, 1)) == 0);
    CHECK (test::pixelsChanged (without, with, body.reduced (0, 8).expanded (1, 0)) == 0);

    // Focus by the pointer shows no ring until a key is used.
    led.setShown (Control::Shown::asItIs);
    led.focusGained (juce::Component::focusChangedByMouseClick);
    CHECK_FALSE (led.showsFocus());
    led.focusGained (juce::Component::focusChangedByTabKey);
    CHECK (led.showsFocus());
}

TEST_CASE ("The galleries are painted in both themes and at scale 2", "[ui]")
{
    const OneThemeAtATime restore;
    Plus48LookAndFeel look;

    for (const auto& [theme, name] : { std::pair { Theme::dark, "dark" }, { Theme::light, "light" } })
    {
        look.switchTheme (theme);
        ControlGallery controls;
        ArtGallery art;
        controls.setLookAndFeel (&look);
        art.setLookAndFeel (&look);

        for (const auto scale : { 1.0f, 2.0f })
        {
            const auto suffix = juce::String (name) + "-" + juce::String (static_cast<int> (scale));
            const auto controlsImage = test::picture (controls, "controls-" + suffix, scale);
            const auto artImage = test::picture (art, "art-" + suffix, scale);
            CHECK (controlsImage.getWidth() == static_cast<int> (1440.0f * scale));

            // All halo colours and the paths' colours are to be seen.
            for (const auto colour : { palette().quiet, palette().good, palette().hot, palette().red })
                CHECK (test::pixelsLike (controlsImage, colour) > 200);

            for (const auto colour : { palette().a, palette().b, palette().t1, palette().s2 })
                CHECK (test::pixelsLike (artImage, colour) > 200);
        }

        controls.setLookAndFeel (nullptr);
        art.setLookAndFeel (nullptr);
    }
}

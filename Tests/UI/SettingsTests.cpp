// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "OpenSettings.h"

#include "UI/Look/Plus48LookAndFeel.h"
#include "UI/Settings/DevicePill.h"
#include "UI/Settings/KeysSheet.h"

using namespace plus48;
using namespace plus48::ui;
using test::OpenSettings;
using test::press;
using test::simulated;

TEST_CASE ("Pictures of the settings", "[.settings-pictures]")
{
    Plus48LookAndFeel look;
    juce::LookAndFeel::setDefaultLookAndFeel (&look);

    const auto paint = [&] (juce::Component& component, const juce::String& name, int width, int height, float scale) {
        component.setSize (width, height);
        (void) test::picture (component, name, scale);
    };

    {
        OpenSettings open;
        open.studio.begin();
        open.studio.devices.open (simulated());
        open.tick (10);
        paint (*open.sheet, "settings-dark", 1440, 900, 1.0f);
        open.sheet->scrollTo (10000);
        paint (*open.sheet, "settings-dark-end", 1440, 900, 2.0f);
        setTheme (Theme::light);
        look.refreshColours();
        paint (*open.sheet, "settings-light-small", 1024, 640, 1.0f);
        open.sheet->scrollTo (0);
        paint (*open.sheet, "settings-light", 1440, 900, 1.0f);
        setTheme (Theme::dark);
        look.refreshColours();

        DevicePill pill (open.studio.changes, open.studio.devices);
        paint (pill, "pill", pill.idealWidth() + 8, 40, 2.0f);
        pill.setCompact (true);
        paint (pill, "pill-compact", pill.idealWidth() + 8, 40, 2.0f);

        open.studio.devices.open ({ DeviceList::alsa, "USB interface", "USB interface", 48000.0, 128 });
        open.tick (40);
        paint (*open.sheet, "settings-problem", 1440, 900, 1.0f);
        paint (pill, "pill-problem", pill.idealWidth() + 8, 40, 2.0f);
    }

    {
        OpenSettings open (true);
        open.studio.begin();
        (void) open.studio.editor.edit ("Interface", [] (Setup& setup) { setup.armed = { true, true }; });
        (void) open.studio.sourceActions.choose (Setup::liveInput);
        press (open.sheet->microphoneSection().talkButton());
        const std::vector<float> tone (480, 0.14f);
        const float* inputs[] { tone.data() };

        for (int i = 0; i < 150; ++i)
        {
            open.studio.engineForDevice().process (inputs, 1, nullptr, 0, 480);

            if (i % 3 == 0)
                open.tick();
        }

        paint (*open.sheet, "settings-live", 1440, 900, 1.0f);
    }

    KeysSheet keys ({ { "Take", { { "R", "Record, and stop" }, { "Space", "Play and pause" }, { "Home", "To the start" }, { "L", "Loop" }, { "S", "Star" } } },
                      { "Listen", { { "A", "Hear path A" }, { "B", "Hear path B" }, { "M", "Level match" } } },
                      { "Channel", { { juce::String::fromUTF8 ("1\xe2\x80\x93\x38"), "Choose an input" }, { juce::String::fromUTF8 ("\xe2\x86\x91 \xe2\x86\x93"), "Gain" }, { "Shift", "Finer" } } } });
    paint (keys, "keys", 1440, 900, 1.0f);
    juce::LookAndFeel::setDefaultLookAndFeel (nullptr);
}

TEST_CASE ("Theme, size and motion land in the preferences at once", "[ui][settings]")
{
    OpenSettings open (true);
    auto& appearance = open.sheet->appearanceSection();

    appearance.themeSegments().keyPressed (juce::KeyPress (juce::KeyPress::rightKey));
    CHECK (open.studio.preferences.current().theme == Preferences::Theme::light);

    appearance.sizeBar().takeTyped ("150");
    CHECK (open.studio.preferences.current().scale == Approx (1.5));

    press (appearance.motionSwitch());
    CHECK (open.studio.preferences.current().reducedMotion);
    CHECK (themeFor (Preferences::Theme::light) == Theme::light);
}

TEST_CASE ("The buffer of the simulated interface is one step of undo", "[ui][settings]")
{
    OpenSettings open (true);
    auto& buffer = open.sheet->interfaceSection().bufferSegments();
    REQUIRE (buffer.valueText() == "256 samples");
    buffer.keyPressed (juce::KeyPress (juce::KeyPress::leftKey));
    CHECK (open.studio.editor.setup().monitor.bufferSamples == 128);

    open.studio.editor.undo();
    CHECK (buffer.valueText() == "256 samples");
}

TEST_CASE ("Tab goes through the settings from top to bottom, and only where something can be done", "[ui][settings]")
{
    OpenSettings open (true);
    const auto order = juce::KeyboardFocusTraverser().getAllComponents (open.sheet.get());
    const auto place = [&] (const juce::Component& component) { return std::find (order.begin(), order.end(), &component) - order.begin(); };
    const auto count = static_cast<std::ptrdiff_t> (order.size());

    REQUIRE (count > 8);
    CHECK (order.front()->getTitle() == "Close");
    CHECK (order.back()->getTitle() == "All keys and shortcuts");

    auto& device = open.sheet->deviceSection();
    auto& appearance = open.sheet->appearanceSection();
    CHECK (place (device.typeBox()) < place (device.deviceBox()));
    CHECK (place (device.deviceBox()) < place (device.rateSegments()));
    CHECK (place (device.blockSegments()) < place (open.sheet->interfaceSection().bufferSegments()));
    CHECK (place (appearance.themeSegments()) < place (appearance.motionSwitch()));
    CHECK (place (appearance.motionSwitch()) < count);
    CHECK (place (device.toneButton()) == count);
    CHECK (place (open.sheet->microphoneSection().talkButton()) == count);

    for (auto* component : order)
        CHECK (component->getTitle().isNotEmpty());
}

TEST_CASE ("The sheet slides in within 120 ms, and stands at once with reduced motion", "[ui][settings]")
{
    OpenSettings open (true);
    const auto keysLink = [] (SettingsSheet& sheet) { return juce::KeyboardFocusTraverser().getAllComponents (&sheet).back()->getX(); };
    const auto inPlace = keysLink (*open.sheet);

    SettingsSheet sliding (open.studio);
    sliding.setSize (1440, 900);
    CHECK (keysLink (sliding) == inPlace + SettingsSheet::width);
    sliding.tick (0.05);
    CHECK (keysLink (sliding) > inPlace);
    sliding.tick (0.07);
    CHECK (keysLink (sliding) == inPlace);

    auto preferences = open.studio.preferences.current();
    preferences.reducedMotion = true;
    open.studio.preferences.set (preferences);
    SettingsSheet still (open.studio);
    still.setSize (1440, 900);
    CHECK (keysLink (still) == inPlace);
}

TEST_CASE ("The settings close by Esc, by the scrim, and not by a click inside", "[ui][settings]")
{
    OpenSettings open (true);
    auto closed = 0;
    open.sheet->onClose = [&] { ++closed; };

    open.sheet->keyPressed (juce::KeyPress (juce::KeyPress::escapeKey));
    CHECK (closed == 1);

    test::Pointer (*open.sheet).click ({ 1200.0f, 850.0f });
    CHECK (closed == 1);
    test::Pointer (*open.sheet).click ({ 100.0f, 850.0f });
    CHECK (closed == 2);
}

TEST_CASE ("The list of keys shows every row, speaks it, and closes by Esc", "[ui][settings]")
{
    KeysSheet keys ({ { "Take", { { "R", "Record, and stop" }, { "Space", "Play and pause" } } }, { "Listen", { { "A", "Hear path A" } } } });
    keys.setSize (1024, 640);
    auto closed = false;
    keys.onClose = [&] { closed = true; };

    juce::StringArray spoken;
    const std::function<void (juce::Component&)> collect = [&] (juce::Component& component) {
        for (auto* child : component.getChildren())
        {
            spoken.add (child->getTitle());
            collect (*child);
        }
    };
    collect (keys);

    for (const auto* row : { "R: Record, and stop", "Space: Play and pause", "A: Hear path A" })
        CHECK (spoken.contains (row));

    keys.keyPressed (juce::KeyPress (juce::KeyPress::escapeKey));
    CHECK (closed);
}

TEST_CASE ("What the keyboard is on scrolls into view, whole", "[ui][settings]")
{
    OpenSettings open (true);
    open.sheet->setSize (1024, 640);
    REQUIRE (open.sheet->scrollPosition() == 0);

    const auto isSeen = [&] (juce::Component& control) {
        const auto area = open.sheet->getLocalArea (&control, control.getLocalBounds());
        return area.getY() > sheetHeaderHeight && area.getBottom() < 640 - 48;
    };

    auto& below = open.sheet->appearanceSection().motionSwitch();
    CHECK_FALSE (isSeen (below));
    open.sheet->reveal (below);
    CHECK (isSeen (below));

    auto& above = open.sheet->deviceSection().typeBox();
    CHECK_FALSE (isSeen (above));
    open.sheet->reveal (above);
    CHECK (isSeen (above));
}

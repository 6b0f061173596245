// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Picture.h"
#include "TemporaryFolder.h"

#include "Live/SimulatedDevice.h"
#include "Studio/Studio.h"
#include "UI/Look/Plus48LookAndFeel.h"
#include "UI/Look/Type.h"
#include "UI/Settings/DevicePill.h"
#include "UI/Settings/DeviceWords.h"
#include "UI/Settings/KeysSheet.h"
#include "UI/Settings/SettingsSheet.h"

using namespace plus48;
using namespace plus48::ui;

namespace
{
constexpr double tickSeconds = 1.0 / 30.0;

DeviceChoice simulated (double rate = 48000.0, int block = 128)
{
    return { SimulatedDevice::typeName, SimulatedDevice::deviceName, SimulatedDevice::deviceName, rate, block };
}

/** A studio with a real AudioDevices, which plays through the simulated one. */
struct OpenSettings
{
    explicit OpenSettings (bool isWithoutDevices = false)
        : studio ({ folder.get().getChildFile ("state.json"), folder.get().getChildFile ("takes"), {}, isWithoutDevices })
    {
        if (! isWithoutDevices)
            studio.devices.open (simulated());

        settle();
        sheet = std::make_unique<SettingsSheet> (studio);
        sheet->setSize (1440, 900);
        tick (8);
    }

    void tick (int times = 1)
    {
        for (int i = 0; i < times; ++i)
            sheet->tick (tickSeconds);

        settle();
    }

    /** Devices open beside the message loop. */
    void settle()
    {
        if (studio.devices.all() == nullptr)
            return;

        for (int waited = 0, calm = 0; waited < 500 && calm < 5; ++waited)
        {
            juce::MessageManager::getInstance()->runDispatchLoopUntil (10);
            const auto isOpening = studio.devices.all()->status().opening.isNotEmpty() || (sheet != nullptr && sheet->deviceSection().statusText().startsWith ("Opening"));
            calm = isOpening ? 0 : calm + 1;
        }
    }

    test::TemporaryFolder folder;
    Studio studio;
    std::unique_ptr<SettingsSheet> sheet;
};

void clickSegment (Segments& segments, int index, int count)
{
    const auto body = segments.body();
    test::Pointer (segments).click ({ body.getX() + body.getWidth() * (static_cast<float> (index) + 0.5f) / static_cast<float> (count), body.getCentreY() });
}

void press (Pressable& button) { button.keyPressed (juce::KeyPress (juce::KeyPress::returnKey)); }
} // namespace

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

TEST_CASE ("A rate chosen in the settings is the engine's a moment later", "[ui][settings]")
{
    OpenSettings open;
    auto& device = open.sheet->deviceSection();
    REQUIRE (device.rateSegments().valueText() == "48 kilohertz");

    // 44.1, 48, 88.2, 96, 176.4, 192
    clickSegment (device.rateSegments(), 3, 6);
    CHECK (open.studio.engineForDevice().sampleRate() == 48000.0);
    CHECK (device.statusText().startsWith ("Opening"));
    CHECK_FALSE (device.rateSegments().isEnabled());

    open.tick (2);
    CHECK (open.studio.engineForDevice().sampleRate() == 96000.0);
    CHECK (device.rateSegments().valueText() == "96 kilohertz");
}

TEST_CASE ("Rate and block of the settings are what the device was opened with", "[ui][settings]")
{
    OpenSettings open;
    auto& device = open.sheet->deviceSection();
    auto& rate = device.rateSegments();

    rate.keyPressed (juce::KeyPress (juce::KeyPress::leftKey));
    open.tick (2);
    CHECK (open.studio.engineForDevice().sampleRate() == 44100.0);
    CHECK (rate.valueText() == "44.1 kilohertz");
    CHECK (rate.isEnabled());

    device.blockSegments().keyPressed (juce::KeyPress (juce::KeyPress::rightKey));
    open.tick (2);
    CHECK (open.studio.devices.all()->status().blockSize == 256);
    CHECK (open.studio.devices.chosen()->blockSize == 256);
    CHECK (device.blockSegments().valueText() == "256 samples");
}

TEST_CASE ("A device that is not there shows its card, and the simulated one takes it away", "[ui][settings]")
{
    OpenSettings open;
    auto& device = open.sheet->deviceSection();
    CHECK_FALSE (device.problemCard().isVisible());

    open.studio.devices.open ({ DeviceList::alsa, "No such card", "No such card", 96000.0, 64 });
    open.tick();
    REQUIRE (device.problemCard().isVisible());
    CHECK (device.problemCard().message().contains ("No such card"));
    CHECK (device.statusText() == "Simulated interface plays instead");

    // What was tried keeps its settings.
    CHECK (device.deviceBox().valueText() == "No such card");
    CHECK (device.rateSegments().valueText() == "96 kilohertz");
    CHECK (device.blockSegments().valueText() == "64 samples");

    device.problemCard().onTryAgain();
    open.tick (2);
    CHECK (device.problemCard().isVisible());

    device.problemCard().onUseSimulated();
    open.tick (2);
    CHECK_FALSE (device.problemCard().isVisible());
    CHECK (open.studio.devices.all()->status().isPlaying);
    CHECK (device.statusText() == "Simulated, 2 in, 4 out");
}

TEST_CASE ("While a take is recorded the device cannot be set, and says why", "[ui][settings]")
{
    OpenSettings open;
    open.studio.begin();
    open.studio.devices.open (simulated());
    open.tick();
    open.studio.transportActions.toggleRecording();
    REQUIRE (open.studio.transport.state() == Transport::State::recording);

    auto& device = open.sheet->deviceSection();

    for (auto* control : std::initializer_list<Control*> { &device.typeBox(), &device.deviceBox(), &device.rateSegments(), &device.blockSegments(), &device.toneButton(), &open.sheet->recordingSection().chooseButton() })
    {
        CHECK_FALSE (control->isEnabled());
        CHECK (control->getTooltip() == "A take is recorded; stop it first.");
    }

    open.studio.transportActions.toggleRecording();

    for (int i = 0; i < 500 && open.studio.transport.state() != Transport::State::ready; ++i)
    {
        juce::Thread::sleep (10);
        open.studio.update (0.01);
    }

    CHECK (device.rateSegments().isEnabled());
    CHECK (open.sheet->recordingSection().chooseButton().isEnabled());
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

TEST_CASE ("A voice of five seconds becomes the calibration; silence says what to do", "[ui][settings]")
{
    OpenSettings open (true);
    open.studio.begin();
    auto& microphone = open.sheet->microphoneSection();
    CHECK_FALSE (microphone.talkButton().isEnabled());

    REQUIRE (open.studio.sourceActions.choose (Setup::liveInput).wasOk());
    REQUIRE (microphone.talkButton().isEnabled());

    // Talk is tone and pause here.
    const auto talkAt = [&] (float amplitude) {
        std::vector<float> block (480);
        const float* inputs[] { block.data() };

        for (int i = 0; i < 520; ++i)
        {
            for (std::size_t n = 0; n < block.size(); ++n)
                block[n] = (i / 60) % 2 == 0 ? amplitude * static_cast<float> (std::sin (0.05 * static_cast<double> (480 * i) + 0.05 * static_cast<double> (n))) : 0.001f * amplitude * static_cast<float> (static_cast<int> (n * 7919) % 101 - 50);

            open.studio.engineForDevice().process (inputs, 1, nullptr, 0, 480);
        }
    };

    talkAt (0.0f);
    press (microphone.talkButton());
    CHECK (microphone.secondLine() == "5 seconds left");
    talkAt (0.0f);
    open.tick();
    CHECK (microphone.firstLine() == "Nothing was heard");
    CHECK_FALSE (open.studio.calibrations.of (open.studio.editor.selectedInput()).has_value());

    press (microphone.talkButton());
    talkAt (0.1f);
    open.tick();
    REQUIRE (open.studio.calibrations.of (open.studio.editor.selectedInput()).has_value());
    CHECK (microphone.firstLine() == "Full scale is " + juce::String (juce::roundToInt (open.studio.calibrations.of (open.studio.editor.selectedInput())->fullScaleSpl)) + " dB SPL");

    // The tone is at -20 dBFS for 0.6 s of every 0.8 s that count as talk: full scale is so much louder than people talk.
    CHECK (open.studio.calibrations.of (open.studio.editor.selectedInput())->fullScaleSpl == Approx (74.0 + 20.0 + 10.0 * std::log10 (0.8 / 0.6)).margin (0.5));
    CHECK (open.studio.editor.channel().fullScaleSpl == Approx (open.studio.calibrations.of (open.studio.editor.selectedInput())->fullScaleSpl));
}

TEST_CASE ("The input of the device that is chosen in the settings is the one that is heard and metered", "[ui][settings]")
{
    OpenSettings open (true);
    open.studio.begin();
    REQUIRE (open.studio.sourceActions.choose (Setup::liveInput).wasOk());
    REQUIRE (open.studio.routing.inputs() == std::vector<int> { 0, 1 });

    const std::vector<float> silence (480, 0.0f), loud (480, 0.5f);
    const float* inputs[] { silence.data(), loud.data() };
    const auto heard = [&] {
        for (int i = 0; i < 20; ++i)
            open.studio.engineForDevice().process (inputs, 2, nullptr, 0, 480);

        open.studio.update (tickSeconds);
        open.tick();
        return open.sheet->deviceSection().levelWords();
    };

    CHECK (heard() == "Silent");
    const auto quiet = open.studio.meters.readings().performance.peakDb();

    auto& box = open.sheet->deviceSection().inputBox (0);
    REQUIRE (box.valueText() == "Input 1");
    box.keyPressed (juce::KeyPress (juce::KeyPress::downKey));
    CHECK (open.studio.routing.inputs() == std::vector<int> { 1, 1 });

    open.tick (10);
    CHECK (heard().isNotEmpty());
    open.tick (8);
    CHECK (open.sheet->deviceSection().levelWords() == withMinus ("-6 dBFS"));
    CHECK (open.studio.meters.readings().performance.peakDb() > quiet + 40.0);
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

TEST_CASE ("The room for takes counts what is really written", "[ui][settings]")
{
    // 24 bits recorded and 32 raw: 7 bytes a sample.
    CHECK (roomForTakes (juce::int64 { 3600 } * 48000 * 2 * 7 * 10, 48000.0, 2, 24) == "24 GB free: 10 hours of both inputs, 24-bit");
    CHECK (roomForTakes (juce::int64 { 1800 } * 48000 * 7, 48000.0, 1, 24) == "0.6 GB free: 30 minutes of one input, 24-bit");
}

TEST_CASE ("The device pill tells a problem in words", "[ui][settings]")
{
    OpenSettings open;
    DevicePill pill (open.studio.changes, open.studio.devices);
    open.studio.devices.open ({ DeviceList::alsa, "No such card", "No such card" });
    open.tick();
    CHECK (pill.light() == DevicePill::Light::problem);
    CHECK (pill.getTooltip().contains ("No such card"));
}

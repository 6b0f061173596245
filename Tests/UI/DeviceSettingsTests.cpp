// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "OpenSettings.h"

#include "UI/Look/Type.h"
#include "UI/Settings/DeviceWords.h"

using namespace plus48;
using namespace plus48::ui;
using test::clickSegment;
using test::OpenSettings;
using test::press;
using test::simulated;
using test::tickSeconds;

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

    for (int i = 0; i < 3000 && open.studio.transport.state() != Transport::State::ready; ++i)
    {
        juce::Thread::sleep (10);
        open.studio.update (0.01);
    }

    CHECK (device.rateSegments().isEnabled());
    CHECK (open.sheet->recordingSection().chooseButton().isEnabled());
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

TEST_CASE ("The room for takes counts what is really written", "[ui][settings]")
{
    // 24 bits recorded and 32 raw: 7 bytes a sample.
    CHECK (roomForTakes (juce::int64 { 3600 } * 48000 * 2 * 7 * 10, 48000.0, 2, 24) == "24 GB free: 10 hours of both inputs, 24-bit");
    CHECK (roomForTakes (juce::int64 { 1800 } * 48000 * 7, 48000.0, 1, 24) == "0.6 GB free: 30 minutes of one input, 24-bit");
}

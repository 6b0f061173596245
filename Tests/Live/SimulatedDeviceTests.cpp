// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveTake.h"

#include "Live/DeviceCallback.h"
#include "Live/SimulatedDevice.h"
#include "Recording/WavReader.h"

#include <iostream>

using namespace plus48;

namespace
{
struct Counter : juce::AudioIODeviceCallback
{
    void audioDeviceIOCallbackWithContext (const float* const*, int numIn, float* const*, int numOut, int numSamples, const juce::AudioIODeviceCallbackContext&) override
    {
        samples += numSamples;
        inputs = numIn;
        outputs = numOut;
    }

    void audioDeviceAboutToStart (juce::AudioIODevice*) override { ++starts; }
    void audioDeviceStopped() override { ++stops; }

    std::atomic<std::int64_t> samples { 0 };
    std::atomic<int> inputs { 0 }, outputs { 0 };
    int starts = 0, stops = 0;
};

juce::BigInteger firstChannels (int count)
{
    juce::BigInteger channels;
    channels.setRange (0, count, true);
    return channels;
}
} // namespace

TEST_CASE ("The simulated device's clock counts exactly, and stops when it is told", "[live][threads]")
{
    for (const auto& [rate, block] : { std::pair { 48000.0, 64 }, std::pair { 44100.0, 480 }, std::pair { 192000.0, 128 } })
    {
        SimulatedDevice device;
        Counter counter;
        REQUIRE (device.open (firstChannels (32), firstChannels (4), rate, block).isEmpty());

        const auto started = juce::Time::getMillisecondCounterHiRes();
        device.start (&counter);
        juce::Thread::sleep (1000);
        const auto due = [&, r = rate, b = block] { return std::floor ((juce::Time::getMillisecondCounterHiRes() - started) * 0.001 * r / b) * b; };
        auto isPunctual = false;
        std::int64_t counted = 0;

        // Every deadline that has passed is kept, on a busy machine by catching up; none before its time.
        for (int look = 0; look < 3000 && ! isPunctual; ++look)
        {
            juce::Thread::sleep (10);
            const auto dueBefore = due();
            counted = counter.samples.load();
            CHECK (static_cast<double> (counted) <= due() + block);
            isPunctual = static_cast<double> (counted) >= dueBefore - 0.05 * rate - block;
        }

        device.stop();
        CHECK (isPunctual);
        CHECK (counted % block == 0);
        CHECK (counter.inputs == SimulatedDevice::numInputs);
        CHECK (counter.outputs == SimulatedDevice::numOutputs);

        const auto atStop = counter.samples.load();
        juce::Thread::sleep (20);
        CHECK (counter.samples == atStop);
        CHECK (counter.starts == 1);
        CHECK (counter.stops == 1);
    }
}

namespace
{
/** Records 32 channels on the simulated clock and checks every length; CPU seconds of the writer. */
double recordThirtyTwo (int numSamples)
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    juce::StringArray notes;
    REQUIRE (session.open (notes).wasOk());

    const auto catalogue = Catalogue::shipped();
    LiveEngine engine (catalogue);
    Rig rig;
    rig.channels.resize (32);
    REQUIRE (engine.setRig (rig).wasOk());
    engine.setSources (LiveSources::fromSignal ({ 997.0, -20.0 }, 48000.0));

    DeviceCallback callback (engine);
    SimulatedDevice device;
    REQUIRE (device.open (firstChannels (2), firstChannels (4), 48000.0, 512).isEmpty());
    device.start (&callback);
    REQUIRE (engine.beginTake (session, {}, numSamples).wasOk());

    // Sanitizers make a second of sound last.
    const auto mostSeconds = 60 + 4 * numSamples / 48000;

    for (int i = 0; i < 100 * mostSeconds && engine.recorder().status().numSamples < numSamples; ++i)
        juce::Thread::sleep (10);

    engine.endTake();
    engine.recorder().requestStop();

    while (engine.recorder().status().state != RecorderStatus::State::finished)
        juce::Thread::sleep (10);

    const auto status = engine.recorder().status();
    Take take;
    REQUIRE (engine.recorder().stop (take).wasOk());
    device.stop();
    CHECK (status.numOverrunSamples == 0);

    std::unique_ptr<WavReader> recorded, raw;
    REQUIRE (WavReader::open (take.recorded, recorded).wasOk());
    REQUIRE (WavReader::open (take.raw, raw).wasOk());
    CHECK (recorded->numChannels() == 32);
    CHECK (recorded->numFrames() == numSamples);
    CHECK (take.metadata.numSamples == numSamples);
    CHECK (raw->numFrames() == numSamples + take.metadata.latencySamples);
    return status.writerSeconds;
}
} // namespace

TEST_CASE ("Thirty-two channels are recorded on the simulated clock, with exact lengths", "[live][threads]")
{
    CHECK (recordThirtyTwo (24000) > 0.0);
}

TEST_CASE ("Thirty-two channels are recorded for twenty seconds on the simulated clock, with exact lengths", "[live][slow]")
{
    constexpr int seconds = 20;
    const auto writerSeconds = recordThirtyTwo (seconds * 48000);
    std::cout << "32 channels for " << seconds << " s, recorded and raw: " << 1000.0 * writerSeconds / (32.0 * seconds) << " ms of the writer's CPU per channel-second\n";

    // How long it takes is the machine's affair as much as ours: it is told above, and judged by whoever reads it.
    CHECK (writerSeconds > 0.0);
}

/** Takes ten minutes and 7 GB of the folder for temporary files: by hand, `plus48-tests '[.ten-minutes]'`. */
TEST_CASE ("Thirty-two channels are recorded for ten minutes on the simulated clock, with exact lengths", "[.ten-minutes][slow]")
{
    const auto writerSeconds = recordThirtyTwo (600 * 48000);
    std::cout << "32 channels for ten minutes: " << writerSeconds << " s of the writer's CPU\n";
    CHECK (writerSeconds > 0.0);
}

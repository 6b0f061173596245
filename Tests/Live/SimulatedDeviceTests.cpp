// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveTake.h"

#include "Live/DeviceCallback.h"
#include "Live/SimulatedDevice.h"

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
        const auto before = juce::Time::getMillisecondCounterHiRes();
        const auto counted = counter.samples.load();
        const auto after = juce::Time::getMillisecondCounterHiRes();
        device.stop();

        // Of the deadlines that have passed, all but those that are being caught up with; none before its time.
        const auto due = [&] (double now) { return std::floor ((now - started) * 0.001 * rate / block) * block; };
        CHECK (static_cast<double> (counted) <= due (after) + block);
        CHECK (static_cast<double> (counted) >= due (before) - 0.05 * rate - block);
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

TEST_CASE ("Thirty-two channels are recorded on the simulated clock, with exact lengths", "[live][threads]")
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
    engine.setPerformance (LivePerformance::fromSignal ({ 997.0, -20.0 }, 48000.0));

    DeviceCallback callback (engine);
    SimulatedDevice device;
    REQUIRE (device.open (firstChannels (2), firstChannels (4), 48000.0, 512).isEmpty());
    device.start (&callback);

    constexpr int numSamples = 24000;
    REQUIRE (engine.beginTake (session, {}, numSamples).wasOk());

    // Sanitizers make a second of sound last.
    for (int i = 0; i < 6000 && engine.recorder().status().numSamples < numSamples; ++i)
        juce::Thread::sleep (10);

    engine.endTake();
    Take take;
    REQUIRE (engine.recorder().stop (take).wasOk());
    device.stop();

    const auto recorded = test::readFile (take.recorded);
    REQUIRE (recorded.channels.size() == 32);
    CHECK (recorded.numFrames() == numSamples);
    CHECK (take.recipe.numSamples == numSamples);
    CHECK (test::readFile (take.raw).numFrames() == static_cast<std::size_t> (numSamples + take.recipe.latencySamples));
}

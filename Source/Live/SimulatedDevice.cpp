// SPDX-License-Identifier: GPL-3.0-or-later
#include "SimulatedDevice.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

namespace plus48
{
namespace
{
using Clock = std::chrono::steady_clock;

juce::StringArray numbered (const char* name, int count)
{
    juce::StringArray names;

    for (int i = 1; i <= count; ++i)
        names.add (name + juce::String (i));

    return names;
}

juce::BigInteger firstOf (const juce::BigInteger& wanted, int count)
{
    auto channels = wanted;
    channels.setRange (count, std::max (0, wanted.getHighestBit() + 1 - count), false);
    return channels;
}
} // namespace

SimulatedDevice::SimulatedDevice (const juce::String& nameToHave, const juce::String& typeToHave)
    : AudioIODevice (nameToHave, typeToHave), Thread ("Plus48 audio") {}

SimulatedDevice::~SimulatedDevice() { close(); }

juce::StringArray SimulatedDevice::getInputChannelNames() { return numbered ("Input ", numInputs); }
juce::StringArray SimulatedDevice::getOutputChannelNames() { return numbered ("Output ", numOutputs); }
juce::Array<double> SimulatedDevice::getAvailableSampleRates() { return { 44100.0, 48000.0, 88200.0, 96000.0, 176400.0, 192000.0 }; }
juce::Array<int> SimulatedDevice::getAvailableBufferSizes() { return { 32, 64, 128, 256, 512, 1024, 2048 }; }

juce::String SimulatedDevice::open (const juce::BigInteger& inputs, const juce::BigInteger& outputs, double wantedRate, int wantedBlock)
{
    close();

    sampleRate = getAvailableSampleRates().contains (wantedRate) ? wantedRate : 48000.0;
    blockSize = wantedBlock > 0 ? std::clamp (wantedBlock, 16, 8192) : getDefaultBufferSize();
    activeInputs = firstOf (inputs, numInputs);
    activeOutputs = firstOf (outputs, numOutputs);
    opened = true;
    return {};
}

void SimulatedDevice::close()
{
    stop();
    opened = false;
}

void SimulatedDevice::start (juce::AudioIODeviceCallback* newCallback)
{
    if (! opened || newCallback == callback)
        return;

    stop();
    callback = newCallback;

    if (callback == nullptr)
        return;

    callback->audioDeviceAboutToStart (this);

    // Not everybody may have real-time threads; this one then runs as well as any.
    if (! startRealtimeThread ({}))
        startThread (Priority::highest);
}

void SimulatedDevice::stop()
{
    // A block is never longer away than this.
    stopThread (10000);

    if (auto* const stopped = std::exchange (callback, nullptr))
        stopped->audioDeviceStopped();
}

void SimulatedDevice::run()
{
    const auto block = static_cast<std::size_t> (blockSize);
    const std::vector<float> silence (block, 0.0f);
    std::vector<std::vector<float>> heardByNobody (numOutputs, std::vector<float> (block));
    std::vector<const float*> inputs (static_cast<std::size_t> (activeInputs.countNumberOfSetBits()), silence.data());
    std::vector<float*> outputs;

    for (int i = 0; i < activeOutputs.countNumberOfSetBits(); ++i)
        outputs.push_back (heardByNobody[static_cast<std::size_t> (i)].data());

    auto started = Clock::now();
    const auto deadline = [&] (std::int64_t blocks) {
        const std::chrono::duration<double> elapsed (static_cast<double> (blocks) * blockSize / sampleRate);
        return started + std::chrono::duration_cast<Clock::duration> (elapsed);
    };

    for (std::int64_t blocks = 1; ! threadShouldExit(); ++blocks)
    {
        std::this_thread::sleep_until (deadline (blocks));
        const auto now = Clock::now();

        if (now > deadline (blocks + 1))
            lateBlocks.fetch_add (1, std::memory_order_relaxed);

        // A machine that was asleep has nothing to catch up with.
        if (const auto late = now - deadline (blocks); late > std::chrono::seconds (2))
        {
            const auto numSamples = std::llround (std::chrono::duration<double> (late).count() * sampleRate);
            numLeftOut.fetch_add (numSamples, std::memory_order_relaxed);
            started += late;
        }

        callback->audioDeviceIOCallbackWithContext (inputs.data(), static_cast<int> (inputs.size()), outputs.data(), static_cast<int> (outputs.size()), blockSize, {});
    }
}
} // namespace plus48

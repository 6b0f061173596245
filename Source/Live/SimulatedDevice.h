// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_audio_devices/juce_audio_devices.h>

#include <atomic>
#include <vector>

namespace plus48
{
/** A sound card that is not there: a clock that asks for a block whenever one is due, so that takes are recorded on any machine.

    Its inputs are silent and nobody hears its outputs. Every block has a deadline on
    the monotonic clock, counted from the start: it neither drifts nor loses a sample,
    and what was late is caught up with; when it was more than two seconds, it says how much it left out. Of its
    public methods all but leftOut() are those that JUCE asks of a device. [message thread] but for the callback, which has a thread of its own.
*/
class SimulatedDevice : public juce::AudioIODevice, private juce::Thread
{
public:
    static constexpr const char* typeName = "Simulated";
    static constexpr const char* deviceName = "Simulated interface";
    static constexpr int numInputs = 2;
    static constexpr int numOutputs = 4;

    SimulatedDevice() : SimulatedDevice (deviceName, typeName) {}
    ~SimulatedDevice() override;

    juce::StringArray getOutputChannelNames() override;
    juce::StringArray getInputChannelNames() override;
    juce::Array<double> getAvailableSampleRates() override;
    juce::Array<int> getAvailableBufferSizes() override;
    int getDefaultBufferSize() override { return 128; }

    juce::String open (const juce::BigInteger& inputs, const juce::BigInteger& outputs, double wantedRate, int wantedBlock) override;
    void close() override;
    bool isOpen() override { return opened; }
    void start (juce::AudioIODeviceCallback*) override;
    void stop() override;
    bool isPlaying() override { return callback != nullptr; }
    juce::String getLastError() override { return {}; }

    int getCurrentBufferSizeSamples() override { return blockSize; }
    double getCurrentSampleRate() override { return sampleRate; }
    int getCurrentBitDepth() override { return 32; }
    juce::BigInteger getActiveOutputChannels() const override { return activeOutputs; }
    juce::BigInteger getActiveInputChannels() const override { return activeInputs; }
    int getOutputLatencyInSamples() override { return 0; }
    int getInputLatencyInSamples() override { return 0; }

    /** How often it was late by more than a block. */
    int getXRunCount() const noexcept override { return lateBlocks.load (std::memory_order_relaxed); }

    /** Samples that it did not catch up with, since it was made: after two seconds it gives up. [any thread] */
    std::int64_t leftOut() const noexcept { return numLeftOut.load (std::memory_order_relaxed); }

protected:
    SimulatedDevice (const juce::String& nameToHave, const juce::String& typeToHave);

private:
    void run() override;

    bool opened = false;
    double sampleRate = 48000.0;
    int blockSize = 128;
    juce::BigInteger activeInputs, activeOutputs;
    juce::AudioIODeviceCallback* callback = nullptr;
    std::atomic<int> lateBlocks { 0 };
    std::atomic<std::int64_t> numLeftOut { 0 };
};

/** Finds exactly one simulated device, always. */
class SimulatedDeviceType : public juce::AudioIODeviceType
{
public:
    SimulatedDeviceType() : AudioIODeviceType (SimulatedDevice::typeName) {}

    void scanForDevices() override {}
    juce::StringArray getDeviceNames (bool) const override { return { SimulatedDevice::deviceName }; }
    int getDefaultDeviceIndex (bool) const override { return 0; }
    int getIndexOfDevice (juce::AudioIODevice* device, bool) const override { return dynamic_cast<SimulatedDevice*> (device) != nullptr ? 0 : -1; }
    bool hasSeparateInputsAndOutputs() const override { return false; }

    // JUCE takes over what this returns.
    juce::AudioIODevice* createDevice (const juce::String& outputName, const juce::String& inputName) override
    {
        const auto isMeant = outputName == SimulatedDevice::deviceName || inputName == SimulatedDevice::deviceName;
        return isMeant ? std::make_unique<SimulatedDevice>().release() : nullptr;
    }
};
} // namespace plus48

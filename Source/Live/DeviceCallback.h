// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LiveEngine.h"

#include <juce_audio_devices/juce_audio_devices.h>

#include <mutex>

namespace plus48
{
class SimulatedDevice;

/** Between a device and the engine: puts every channel where it belongs, by the device's own numbers. */
class DeviceCallback : public juce::AudioIODeviceCallback
{
public:
    explicit DeviceCallback (LiveEngine& engineToCall) : engine (engineToCall) {}

    /** [message thread] Before each start, once the engine knows the rate. */
    std::function<void()> onStart;

    /** [message thread] What the device has called an error since the last call, in its own words, each once; mostly nothing. */
    juce::StringArray errorsSinceLastCall();

    void audioDeviceAboutToStart (juce::AudioIODevice*) override;
    void audioDeviceStopped() override {}
    void audioDeviceError (const juce::String& message) override; // [any thread]

    void audioDeviceIOCallbackWithContext (const float* const* inputs, int numInputs, float* const* outputs, int numOutputs, int numSamples, const juce::AudioIODeviceCallbackContext&) override;

private:
    static constexpr int maxDeviceChannels = 64;

    /** The device's number of each channel that it hands over. */
    struct Numbers
    {
        void set (const juce::BigInteger& active);

        std::array<int, maxDeviceChannels> channel {};
        int count = 0, highest = 0;
    };

    LiveEngine& engine;
    Numbers inputNumbers, outputNumbers;
    std::array<const float*, maxDeviceChannels> inputPointers {};
    std::array<float*, maxDeviceChannels> outputPointers {};
    bool wantsPriority = false, losesSamples = true;
    juce::AudioIODevice* device = nullptr;
    const SimulatedDevice* simulated = nullptr;
    int xruns = 0;
    std::int64_t leftOut = 0;

    // Devices call an error on whichever thread they are.
    std::mutex errorsMutex;
    juce::StringArray errors;
};
} // namespace plus48

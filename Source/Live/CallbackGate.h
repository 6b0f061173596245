// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_audio_devices/juce_audio_devices.h>

#include <atomic>

namespace plus48
{
/** Between a device and whom it calls: once it is shut, a device that nobody can stop calls into the void.

    It lives as long as its device, which may be longer than everything behind it.
*/
class CallbackGate : public juce::AudioIODeviceCallback
{
public:
    explicit CallbackGate (juce::AudioIODeviceCallback& callbackToGuard) : callback (callbackToGuard) {}

    /** [message thread] No call passes any more; waits for one that is inside, which is code of our own. */
    void shut() noexcept;

    /** [any thread] The length of the latest block; 0: there was none. */
    int blockSize() const noexcept { return lastBlock.load (std::memory_order_relaxed); }

    /** [any thread] How many blocks came, whether they passed or not. */
    int numBlocks() const noexcept { return blocks.load (std::memory_order_relaxed); }

    void audioDeviceAboutToStart (juce::AudioIODevice*) override;
    void audioDeviceStopped() override;
    void audioDeviceError (const juce::String& message) override;

    /** [audio thread] */
    void audioDeviceIOCallbackWithContext (const float* const* inputs, int numInputs, float* const* outputs, int numOutputs, int numSamples, const juce::AudioIODeviceCallbackContext&) override;

private:
    template <typename Call>
    bool pass (Call&& call);

    juce::AudioIODeviceCallback& callback;
    std::atomic<bool> isOpen { true };
    std::atomic<int> numInside { 0 }, lastBlock { 0 }, blocks { 0 };
};
} // namespace plus48

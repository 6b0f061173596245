// SPDX-License-Identifier: GPL-3.0-or-later
#include "CallbackGate.h"

#include <algorithm>
#include <thread>

namespace plus48
{
template <typename Call>
bool CallbackGate::pass (Call&& call)
{
    // First inside, then the look: who shuts it either is seen here, or sees us. Both need the one order of all.
    numInside.fetch_add (1);
    const auto passes = isOpen.load();

    if (passes)
        call();

    numInside.fetch_sub (1);
    return passes;
}

void CallbackGate::shut() noexcept
{
    isOpen.store (false);

    while (numInside.load() != 0)
        std::this_thread::yield();
}

void CallbackGate::audioDeviceAboutToStart (juce::AudioIODevice* device)
{
    pass ([&] { callback.audioDeviceAboutToStart (device); });
}

void CallbackGate::audioDeviceStopped()
{
    pass ([&] { callback.audioDeviceStopped(); });
}

void CallbackGate::audioDeviceError (const juce::String& message)
{
    pass ([&] { callback.audioDeviceError (message); });
}

void CallbackGate::audioDeviceIOCallbackWithContext (const float* const* inputs, int numInputs, float* const* outputs, int numOutputs, int numSamples, const juce::AudioIODeviceCallbackContext& context)
{
    lastBlock.store (numSamples, std::memory_order_relaxed);
    blocks.fetch_add (1, std::memory_order_relaxed);

    if (pass ([&] { callback.audioDeviceIOCallbackWithContext (inputs, numInputs, outputs, numOutputs, numSamples, context); }))
        return;

    for (int i = 0; i < numOutputs; ++i)
        if (outputs[i] != nullptr)
            std::fill_n (outputs[i], numSamples, 0.0f);
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeviceCallback.h"

#include "DeviceList.h"
#include "SimulatedDevice.h"

#include <algorithm>

#if JUCE_LINUX
#include <pthread.h>
#include <sched.h>
#endif

namespace plus48
{
namespace
{
/** JUCE's ALSA thread runs as any other. Where the system does not allow more, so be it. */
void raisePriorityOfThisThread() noexcept
{
#if JUCE_LINUX
    sched_param priority {};
    priority.sched_priority = 60;
    pthread_setschedparam (pthread_self(), SCHED_RR, &priority);
#endif
}

LostTime::Device behaviourOf (juce::AudioIODevice& device)
{
    if (dynamic_cast<const SimulatedDevice*> (&device) != nullptr)
        return LostTime::Device::exact;

    if (device.getTypeName() == DeviceList::jack)
        return LostTime::Device::jack;

    return device.getTypeName() == DeviceList::alsa ? LostTime::Device::alsa : LostTime::Device::other;
}
} // namespace

void DeviceCallback::Numbers::set (const juce::BigInteger& active)
{
    count = 0;
    highest = 0;

    for (int number = active.findNextSetBit (0); number >= 0 && number < maxDeviceChannels; number = active.findNextSetBit (number + 1))
    {
        channel[static_cast<std::size_t> (count++)] = number;
        highest = number + 1;
    }
}

void DeviceCallback::audioDeviceAboutToStart (juce::AudioIODevice* startingDevice)
{
    device = startingDevice;
    xruns = device->getXRunCount();

    // JACK hands over only what is connected, without saying which: the device knows.
    inputNumbers.set (device->getActiveInputChannels());
    outputNumbers.set (device->getActiveOutputChannels());
    losesSamples = device->getTypeName() != SimulatedDevice::typeName;
    simulated = dynamic_cast<const SimulatedDevice*> (device);
    leftOut = simulated != nullptr ? simulated->leftOut() : 0;
    wantsPriority = device->getTypeName() == DeviceList::alsa;
    engine.deviceAboutToStart (device->getCurrentSampleRate(), behaviourOf (*device));

    if (onStart != nullptr)
        onStart();
}

void DeviceCallback::audioDeviceError (const juce::String& message)
{
    constexpr auto atMost = 10;
    const std::lock_guard lock (errorsMutex);

    if (errors.size() < atMost)
        errors.addIfNotAlreadyThere (message.trim());
}

juce::StringArray DeviceCallback::errorsSinceLastCall()
{
    const std::lock_guard lock (errorsMutex);
    return std::exchange (errors, {});
}

void DeviceCallback::audioDeviceIOCallbackWithContext (const float* const* inputs, int numInputs, float* const* outputs, int numOutputs, int numSamples, const juce::AudioIODeviceCallbackContext&)
{
    if (wantsPriority)
    {
        wantsPriority = false;
        raisePriorityOfThisThread();
    }

    DeviceLosses losses;

    // The device's own counters, which it reads without a lock. The simulated one catches up with what it was late for.
    if (const auto before = std::exchange (xruns, device->getXRunCount()); losesSamples && xruns > before)
        losses.xruns = xruns - before;

    if (simulated != nullptr)
        if (const auto before = std::exchange (leftOut, simulated->leftOut()); leftOut > before)
            losses.leftOut = leftOut - before;

    inputPointers.fill (nullptr);
    outputPointers.fill (nullptr);

    for (int i = 0; i < std::min (numInputs, inputNumbers.count); ++i)
        inputPointers[static_cast<std::size_t> (inputNumbers.channel[static_cast<std::size_t> (i)])] = inputs[i];

    for (int i = 0; i < std::min (numOutputs, outputNumbers.count); ++i)
        outputPointers[static_cast<std::size_t> (outputNumbers.channel[static_cast<std::size_t> (i)])] = outputs[i];

    engine.process (inputPointers.data(), inputNumbers.highest, outputPointers.data(), outputNumbers.highest, numSamples, losses);
}
} // namespace plus48

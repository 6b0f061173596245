// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlayingDevice.h"

#include "SimulatedDevice.h"

#include <algorithm>

namespace plus48
{
bool PlayingDevice::start (TriedDevice& tried, juce::AudioIODeviceCallback& callback, std::uint64_t callbackCount, juce::String& error)
{
    jassert (device == nullptr);
    device = std::move (tried.device);
    device->gate = std::make_unique<CallbackGate> (callback);
    device->device->start (device->gate.get());

    if (! device->device->isPlaying())
    {
        error = device->device->getLastError();
        return false;
    }

    playing = tried.choice;
    lastCount = callbackCount;
    lastCallbackAt = juce::Time::getMillisecondCounter();
    silentLooks = 0;
    return true;
}

std::unique_ptr<OpenDevice> PlayingDevice::release()
{
    if (device != nullptr)
        device->gate->shut();

    playing = {};
    errors.clear();
    return std::move (device);
}

bool PlayingDevice::isSimulated() const { return playing.type == SimulatedDevice::typeName; }
bool PlayingDevice::hasNoRealInput() const { return playing.input.isEmpty() || isSimulated(); }

bool PlayingDevice::hasCalled (std::uint64_t callbackCount, juce::uint32 nowMilliseconds)
{
    if (callbackCount == lastCount)
        return false;

    lastCount = callbackCount;
    lastCallbackAt = nowMilliseconds;
    silentLooks = 0;
    return true;
}

bool PlayingDevice::isSilent (juce::uint32 nowMilliseconds)
{
    // After a program was stopped itself, one look tells nothing of the device.
    return device != nullptr && nowMilliseconds - lastCallbackAt >= watchdogMilliseconds && ++silentLooks >= 2;
}

bool PlayingDevice::hasNothingConnected() const
{
    if (device == nullptr)
        return false;

    auto& asked = *device->device;

    return asked.getTypeName() == DeviceList::jack && asked.isOpen() && asked.isPlaying()
        && asked.getActiveInputChannels().isZero() && asked.getActiveOutputChannels().isZero() && asked.getCurrentBufferSizeSamples() > 0;
}

bool PlayingDevice::isNewError (const juce::String& error)
{
    constexpr auto atMost = 100;

    if (errors.size() >= atMost || errors.contains (error))
        return false;

    errors.add (error);
    return true;
}

void PlayingDevice::describe (DeviceStatus& status) const
{
    status.device = playing;

    if (device == nullptr)
        return;

    status.isPlaying = device->device->isPlaying();
    status.sampleRate = device->sampleRate;
    // JACK may change it at any time.
    status.blockSize = device->gate->blockSize() > 0 ? device->gate->blockSize() : device->blockSize;
    status.inputs = device->inputs;
    status.outputs = device->outputs;
    status.inputLatency = device->inputLatency;
    status.outputLatency = device->outputLatency;
    status.xruns = std::max (0, device->device->getXRunCount());
    status.sampleRates = device->sampleRates;
    status.blockSizes = device->blockSizes;
}
} // namespace plus48

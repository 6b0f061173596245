// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioDevices.h"

#include "Live/SimulatedDevice.h"

namespace plus48
{
StudioDevices::StudioDevices (LiveEngine& engineToUse, const Transport& transportToUse, SavedState& stateToUse, Notices& noticesToUse, StudioChanges& changesToTell)
    : engine (engineToUse), transport (transportToUse), saved (stateToUse), notices (noticesToUse), changes (changesToTell)
{
}

void StudioDevices::create (std::function<void()> onStart)
{
    devices = std::make_unique<AudioDevices> (engine);
    devices->onChange = [this] { changes.tell (StudioChange::device); };
    devices->onStart = std::move (onStart);
    devices->onTakeEnded = [this] { notices.notify ({ devices->lossWords() + ", which ended the take; what was recorded until then is kept.", {}, {} }); };
    devices->onDeviceError = [this] (const juce::String& error) { notices.notify ({ error, {}, {} }); };
    devices->onUnanswered = [this] (const juce::String& problem) { notices.notify ({ problem, {}, {} }); };
}

AudioDevices::Status StudioDevices::status() const
{
    if (devices != nullptr)
        return devices->status();

    SimulatedDevice simulated;
    AudioDevices::Status status;
    status.device = { SimulatedDevice::typeName, SimulatedDevice::deviceName, SimulatedDevice::deviceName };
    status.isPlaying = true;
    status.sampleRate = engine.sampleRate();
    status.blockSize = simulated.getDefaultBufferSize();
    status.inputs = simulated.getInputChannelNames();
    status.outputs = simulated.getOutputChannelNames();

    for (const auto rate : simulated.getAvailableSampleRates())
        status.sampleRates.push_back (rate);

    for (const auto size : simulated.getAvailableBufferSizes())
        status.blockSizes.push_back (size);

    return status;
}

void StudioDevices::open (const DeviceChoice& choice, std::function<void (bool)> whenDone)
{
    const auto isRecording = transport.state() == Transport::State::recording;

    if (devices != nullptr && isRecording)
        (void) notices.refuse ("The device can be changed once the take is finished; stop it first.");

    if (devices == nullptr || isRecording)
    {
        if (whenDone != nullptr)
            whenDone (false);

        return;
    }

    saved.app().device = choice;
    saved.changed();
    devices->openSoon (choice, std::move (whenDone));
}

void StudioDevices::openBest()
{
    if (devices != nullptr)
        devices->openBestSoon (chosen());
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#include "AudioDevices.h"

#include "SimulatedDevice.h"

#include <algorithm>

namespace plus48
{
AudioDevices::AudioDevices (LiveEngine& engineToPlay, std::shared_ptr<DeviceFinder> finderToAsk)
    : engine (engineToPlay), finder (finderToAsk), callback (engineToPlay), search (finderToAsk)
{
    callback.onStart = [this] {
        if (onStart != nullptr)
            onStart();
    };

    cards = finder->soundFiles();
    startTimer (100);
}

AudioDevices::~AudioDevices()
{
    stopTimer();
    search.abandon();
    close();
}

void AudioDevices::openBest (const std::optional<DeviceChoice>& chosenLast)
{
    chosen = chosenLast;

    Opening next;
    next.thenAll = next.isWaitedFor = true;

    if (chosenLast.has_value())
        next.candidates.push_back (*chosenLast);

    openAndWait (std::move (next));
}

bool AudioDevices::open (const DeviceChoice& choice)
{
    chosen = choice;

    Opening next;
    next.candidates.push_back (choice);
    next.isWaitedFor = true;

    // As if it had been closed first: what cannot be opened leaves silence, and a sentence.
    close();
    return openAndWait (std::move (next));
}

bool AudioDevices::start (TriedDevice& tried)
{
    close();
    currentProblem.reset();

    if (! tried.works())
    {
        currentProblem = DeviceProblem::of (tried);
        return false;
    }

    device = std::move (tried.device);
    device->gate = std::make_unique<CallbackGate> (callback);
    device->device->start (device->gate.get());

    if (! device->device->isPlaying())
    {
        const auto error = device->device->getLastError();
        close();
        currentProblem = DeviceProblem::cannotOpen (tried.choice, true, error);
        return false;
    }

    playing = tried.choice;
    lastCount = engine.callbackCount();
    lastCallbackAt = juce::Time::getMillisecondCounter();
    quietPolls = 0;
    return true;
}

/** What was said before stays: it is why this one plays. */
void AudioDevices::playSimulated()
{
    const auto message = currentProblem;
    auto simulated = TriedDevice::open ({ SimulatedDevice::typeName, SimulatedDevice::deviceName, SimulatedDevice::deviceName, engine.sampleRate(), 128 }, finder);
    start (simulated);
    currentProblem = message;
}

void AudioDevices::close()
{
    if (device == nullptr)
        return;

    device->gate->shut();
    search.close (std::move (device));
    silentSince = juce::Time::getMillisecondCounter();
    playing = {};
    errorsReported.clear();
    isUnconnected = false;
    problemBefore.reset();
}

/** A JACK client without a single connection is not called, and that is the user's will. Of a server that died JUCE's client is gone. */
bool AudioDevices::hasNothingConnected() const
{
    auto& asked = *device->device;

    return asked.getTypeName() == DeviceList::jack && asked.isOpen() && asked.isPlaying()
        && asked.getActiveInputChannels().isZero() && asked.getActiveOutputChannels().isZero() && asked.getCurrentBufferSizeSamples() > 0;
}

void AudioDevices::changed()
{
    if (onChange != nullptr)
        onChange();
}

AudioDevices::Status AudioDevices::status() const
{
    Status now;
    now.device = playing;
    now.opening = openingName;
    now.unanswered = unanswered;

    if (device == nullptr)
        return now;

    now.isPlaying = device->device->isPlaying();
    now.sampleRate = device->sampleRate;
    // JACK may change it at any time.
    now.blockSize = device->gate->blockSize() > 0 ? device->gate->blockSize() : device->blockSize;
    now.inputs = device->inputs;
    now.outputs = device->outputs;
    now.inputLatency = device->inputLatency;
    now.outputLatency = device->outputLatency;
    now.xruns = std::max (0, device->device->getXRunCount());
    now.sampleRates = device->sampleRates;
    now.blockSizes = device->blockSizes;
    return now;
}
} // namespace plus48

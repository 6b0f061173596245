// SPDX-License-Identifier: GPL-3.0-or-later
#include "AudioDevices.h"

#include "SimulatedDevice.h"

#include "Recording/Recorder.h"

namespace plus48
{
AudioDevices::AudioDevices (LiveEngine& engineToPlay, std::shared_ptr<DeviceFinder> finderToAsk)
    : engine (engineToPlay), finder (std::move (finderToAsk)), callback (engineToPlay), known (*finder), search (finder)
{
    callback.onStart = [this] {
        if (onStart != nullptr)
            onStart();
    };

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

    DeviceOpening next;
    next.thenAll = next.isWaitedFor = true;

    if (chosenLast.has_value())
        next.candidates.push_back (*chosenLast);

    openAndWait (std::move (next));
}

bool AudioDevices::open (const DeviceChoice& choice)
{
    chosen = choice;

    DeviceOpening next;
    next.candidates.push_back (choice);
    next.isWaitedFor = true;

    // As if it had been closed first: what cannot be opened leaves silence, and a sentence.
    close();
    return openAndWait (std::move (next));
}

bool AudioDevices::start (TriedDevice& tried, DeviceEvent whenItPlays)
{
    close();
    currentProblem.reset();

    if (! tried.works())
    {
        currentProblem = DeviceProblem::of (tried);
        return false;
    }

    if (juce::String error; ! playing.start (tried, callback, engine.callbackCount(), error))
    {
        release();
        currentProblem = DeviceProblem::cannotOpen (tried.choice, true, error);
        return false;
    }

    happen (whenItPlays);
    return true;
}

/** What was said before stays: it is why this one plays. */
void AudioDevices::playSimulated()
{
    const auto message = currentProblem;
    auto simulated = TriedDevice::open ({ SimulatedDevice::typeName, SimulatedDevice::deviceName, SimulatedDevice::deviceName, engine.sampleRate(), 128 }, finder);
    start (simulated, DeviceEvent::substituted);
    currentProblem = message;
}

void AudioDevices::close()
{
    if (! life.isOpen())
        return;

    release();
    happen (DeviceEvent::closed);
}

/** Closed where it was opened: nobody waits for it. */
void AudioDevices::release()
{
    search.close (playing.release());
    problemBefore.reset();

    if (opening != nullptr)
        opening->silentSinceMilliseconds = juce::Time::getMillisecondCounter();
}

void AudioDevices::happen (DeviceEvent event)
{
    switch (life.happen (event))
    {
        case DeviceAction::nothing:
            break;

        case DeviceAction::lookForIt:
            lost = { playing.lastCallMilliseconds(), 0, false };
            lose();
            break;

        case DeviceAction::lookForItAgain:
            lost.triedMilliseconds = 0;
            lose();
            break;

        case DeviceAction::reportUnconnected:
            reportUnconnected();
            break;

        case DeviceAction::withdrawUnconnected:
            withdrawUnconnected();
            break;

        case DeviceAction::markInTake:
            engine.recorder().deviceChanged (wanted.name());
            break;

        case DeviceAction::replaceIt:
            replaceLost();
            break;
    }
}

void AudioDevices::changed()
{
    if (onChange != nullptr)
        onChange();
}

DeviceStatus AudioDevices::status() const
{
    DeviceStatus now;
    now.opening = opening != nullptr ? opening->trying : juce::String();
    now.unanswered = unanswered;
    playing.describe (now);
    return now;
}
} // namespace plus48

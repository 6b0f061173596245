// SPDX-License-Identifier: GPL-3.0-or-later
#include "AudioDevices.h"

#include "SimulatedDevice.h"

#include "Recording/Recorder.h"

#include <algorithm>
#include <iterator>

/** The half of AudioDevices that looks on: devices that go away, come back, and come anew. */
namespace plus48
{
void AudioDevices::poll()
{
    engine.releaseRetired();
    search.deliver();
    step();
    playMeanwhile();

    watchDevice();

    if (life.isLooking())
        lookForLost();

    // A take goes on while nothing comes.
    if (life.state() == DeviceState::lost)
        engine.fillWhileAway (GapReason::deviceRestart);
    else if (life.state() == DeviceState::unconnected)
        engine.fillWhileAway (GapReason::unconnected);

    followErrors();
    followAnswers();
    followCards();
    followJack();

    // Somebody waits for what is looked for.
    if (const auto pace = search.isBusy() ? 10 : 100; getTimerInterval() != pace)
        startTimer (pace);
}

void AudioDevices::watchDevice()
{
    const auto now = juce::Time::getMillisecondCounter();

    if (playing.hasCalled (engine.callbackCount(), now))
        happen (DeviceEvent::called);

    if (playing.isSilent (now))
        happen (playing.hasNothingConnected() ? DeviceEvent::disconnected : DeviceEvent::fellSilent);
}

void AudioDevices::reportUnconnected()
{
    problemBefore = std::exchange (currentProblem, DeviceProblem { "Nothing is connected to Plus48 in JACK; there is silence until something is.", DeviceProblem::Action::tryAgain });
    changed();
}

void AudioDevices::withdrawUnconnected()
{
    currentProblem = std::exchange (problemBefore, {});
    changed();
}

void AudioDevices::lose()
{
    release();
    currentProblem = DeviceProblem { "No sound comes from " + wanted.name() + " any more; it is looked for.", DeviceProblem::Action::tryAgain };
    changed();
}

void AudioDevices::lookForLost()
{
    const auto now = juce::Time::getMillisecondCounter();
    const auto isReplaced = life.state() == DeviceState::replaced;
    const auto pause = isReplaced ? 1000u : 200u;

    if (! isReplaced && now - lost.sinceMilliseconds >= patienceMilliseconds - 100)
    {
        happen (DeviceEvent::patienceEnded);
        return;
    }

    // A take that goes on with the simulated device is not torn from it.
    if (now - lost.triedMilliseconds < pause || (isReplaced && engine.isTakeRunning()) || opening != nullptr || search.isBusy())
        return;

    lost.triedMilliseconds = now;

    search.tryOut (wanted, [this] (TriedDevice& tried) {
        hasTriedLost (tried);
        step();
    });
}

void AudioDevices::hasTriedLost (TriedDevice& tried)
{
    const auto isStillLost = life.isLooking() && tried.choice.isSameDevice (wanted) && opening == nullptr;
    lost.isThere = isStillLost && tried.isThere;

    if (! isStillLost || ! tried.works() || (life.isOpen() && engine.isTakeRunning()))
        return;

    if (const auto message = currentProblem; start (tried, DeviceEvent::returned))
        changed();
    else
        currentProblem = message;
}

void AudioDevices::replaceLost()
{
    if (engine.isTakeRunning())
    {
        engine.fillWhileAway (GapReason::deviceRestart);
        engine.endTake();
        engine.recorder().requestStop();

        if (onTakeEnded != nullptr)
            onTakeEnded();
    }

    const auto words = lossWords();
    playSimulated();
    currentProblem = DeviceProblem { words + "; the simulated interface plays until it is back.", DeviceProblem::Action::tryAgain };
    changed();
}

juce::String AudioDevices::lossWords() const
{
    if (! search.answers (wanted.type) || search.busyMilliseconds (wanted.type) > static_cast<int> (PlayingDevice::watchdogMilliseconds))
        return wanted.name() + " does not answer";

    // It can be opened, or could be: nothing calls, as when a server's connections are cut.
    return lost.isThere ? "No sound comes from " + wanted.name() : wanted.name() + " is gone";
}

/** Each error is said once as long as the device plays, and every take has its own in the log. */
void AudioDevices::followErrors()
{
    for (const auto& error : callback.errorsSinceLastCall())
    {
        engine.recorder().deviceFailed (error);

        if (playing.isNewError (error) && onDeviceError != nullptr)
            onDeviceError (wanted.name() + " reports an error: " + (error.isNotEmpty() ? error : juce::String ("it says no more")));
    }
}

/** A library that has come back after all, or has not. */
void AudioDevices::followAnswers()
{
    const auto before = std::exchange (unanswered, search.unanswered());

    if (before == unanswered)
        return;

    for (const auto& type : before)
    {
        if (unanswered.contains (type))
            continue;

        // There may be devices now.
        known.wantLook (true);

        if (currentProblem.has_value() && currentProblem->message == DeviceProblem::doesNotAnswer (type).message)
            currentProblem.reset();
    }

    const auto playsForReal = playing.choice().type.isNotEmpty() && ! playing.isSimulated();

    for (const auto& type : unanswered)
        if (! before.contains (type) && ! playsForReal && onUnanswered != nullptr)
            onUnanswered (DeviceProblem::doesNotAnswer (type).message);

    changed();
}

void AudioDevices::look() { known.wantLookNow(); }

void AudioDevices::followCards()
{
    if (! known.isTimeForCards())
        return;

    if (known.haveCardsChanged())
    {
        changed();
        return;
    }

    if (! known.isLookWanted() || engine.isTakeRunning() || opening != nullptr || search.isBusy())
        return;

    known.wantLook (false);

    search.list (DeviceList::types(), [this] (DeviceSearch::Choices& all) {
        known.wantLook (! followTo (DeviceList::types(), all));
        changed();
        step();
    });
}

void AudioDevices::followJack()
{
    if (! known.isTimeForJack() || life.isLooking() || known.all().empty() || ! isFallback() || engine.isTakeRunning() || opening != nullptr || search.isBusy())
        return;

    known.lookedForJack();

    search.list ({ DeviceList::jack }, [this] (DeviceSearch::Choices& all) {
        followTo ({ DeviceList::jack }, all);
        step();
    });
}

/** Nobody chose what plays, and it hears nothing. */
bool AudioDevices::isFallback() const
{
    if (chosen.has_value() && (! life.isOpen() || chosen->isSameDevice (playing.choice())))
        return false;

    return playing.hasNoRealInput();
}

/** False when this is not the moment: then nothing has been learnt either. */
bool AudioDevices::followTo (const juce::StringArray& types, const DeviceSearch::Choices& all)
{
    if (engine.isTakeRunning() || opening != nullptr)
        return false;

    const auto fresh = known.newOnesOf (all);
    known.learn (types, all);

    const auto isChosen = [this] (const DeviceChoice& choice) { return chosen.has_value() && chosen->isSameDevice (choice); };
    const auto isBetter = [] (const DeviceChoice& choice) { return choice.input.isNotEmpty() && choice.type != SimulatedDevice::typeName; };

    DeviceOpening next;
    next.isFollowing = next.yieldsToTakes = true;

    if (! isChosen (playing.choice()) && std::any_of (fresh.begin(), fresh.end(), isChosen))
        next.candidates.push_back (*chosen);
    else if (isFallback())
        std::copy_if (fresh.begin(), fresh.end(), std::back_inserter (next.candidates), isBetter);

    if (! next.candidates.empty())
        begin (std::move (next));

    return true;
}
} // namespace plus48

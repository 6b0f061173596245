// SPDX-License-Identifier: GPL-3.0-or-later
#include "AudioDevices.h"

#include "SimulatedDevice.h"

#include <algorithm>
#include <iterator>

/** The half of AudioDevices that looks on: devices that go away, come back, and come anew. */
namespace plus48
{
namespace
{
constexpr juce::uint32 cardsEveryMilliseconds = 1000;
constexpr juce::uint32 jackEveryMilliseconds = 2000;
} // namespace

void AudioDevices::poll()
{
    engine.releaseRetired();
    search.deliver();
    step();
    playMeanwhile();

    const auto now = juce::Time::getMillisecondCounter();
    const auto count = engine.callbackCount();

    if (count != lastCount)
    {
        lastCount = count;
        lastCallbackAt = now;
        quietPolls = 0;
    }

    // After a program was stopped itself, one look tells nothing of the device.
    if (device != nullptr && now - lastCallbackAt >= watchdogMilliseconds && ++quietPolls >= 2)
        standStill();
    else if (quietPolls == 0 && std::exchange (isUnconnected, false))
        reconnected();

    if (isLost)
        lookForLost();

    // A take goes on while nothing comes.
    if (isLost && device == nullptr)
        engine.fillWhileAway (GapReason::deviceRestart);
    else if (isUnconnected)
        engine.fillWhileAway (GapReason::unconnected);

    followErrors();
    followAnswers();
    followCards();
    followJack();

    // Somebody waits for what is looked for.
    if (const auto pace = search.isBusy() ? 10 : 100; getTimerInterval() != pace)
        startTimer (pace);
}

void AudioDevices::standStill()
{
    if (! hasNothingConnected())
    {
        lose();
        return;
    }

    if (std::exchange (isUnconnected, true))
        return;

    problemBefore = std::exchange (currentProblem, DeviceProblem { "Nothing is connected to Plus48 in JACK; there is silence until something is.", DeviceProblem::Action::tryAgain });
    changed();
}

void AudioDevices::reconnected()
{
    currentProblem = std::exchange (problemBefore, {});
    changed();
}

void AudioDevices::lose()
{
    close();

    if (! isLost)
    {
        isLost = true;
        lostAt = lastCallbackAt;
        lostIsThere = false;
    }

    lookedAt = 0;
    currentProblem = DeviceProblem { "No sound comes from " + wanted.name() + " any more; it is looked for.", DeviceProblem::Action::tryAgain };
    changed();
}

void AudioDevices::lookForLost()
{
    const auto now = juce::Time::getMillisecondCounter();
    const auto isSimulated = device != nullptr;
    const auto pause = isSimulated ? 1000u : 200u;

    if (! isSimulated && now - lostAt >= patienceMilliseconds - 100)
    {
        giveUpOnLost();
        return;
    }

    // A take that goes on with the simulated device is not torn from it.
    if (now - lookedAt < pause || (isSimulated && engine.isTakeRunning()) || opening.has_value() || search.isBusy())
        return;

    lookedAt = now;

    search.tryOut (wanted, [this] (TriedDevice& tried) {
        const auto isStillLost = isLost && tried.choice.isSameDevice (wanted) && ! opening.has_value();

        lostIsThere = isStillLost && tried.isThere;

        if (isStillLost && tried.works() && (device == nullptr || ! engine.isTakeRunning()))
        {
            const auto message = currentProblem;

            if (start (tried))
            {
                isLost = false;
                engine.recorder().deviceChanged (wanted.name());
                changed();
            }
            else
            {
                currentProblem = message;
            }
        }

        step();
    });
}

void AudioDevices::giveUpOnLost()
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
    if (! search.answers (wanted.type) || search.busyMilliseconds (wanted.type) > watchdogMilliseconds)
        return wanted.name() + " does not answer";

    // It can be opened, or could be: nothing calls, as when a server's connections are cut.
    return lostIsThere ? "No sound comes from " + wanted.name() : wanted.name() + " is gone";
}

/** Each error is said once as long as the device plays, and every take has its own in the log. */
void AudioDevices::followErrors()
{
    for (const auto& error : callback.errorsSinceLastCall())
    {
        engine.recorder().deviceFailed (error);

        constexpr auto atMost = 100;

        if (errorsReported.size() >= atMost || errorsReported.contains (error))
            continue;

        errorsReported.add (error);

        if (onDeviceError != nullptr)
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
        cardsHaveChanged = true;

        if (currentProblem.has_value() && currentProblem->message == DeviceProblem::doesNotAnswer (type).message)
            currentProblem.reset();
    }

    const auto playsForReal = playing.type.isNotEmpty() && playing.type != SimulatedDevice::typeName;

    for (const auto& type : unanswered)
        if (! before.contains (type) && ! playsForReal && onUnanswered != nullptr)
            onUnanswered (DeviceProblem::doesNotAnswer (type).message);

    changed();
}

void AudioDevices::look()
{
    cardsHaveChanged = true;
    cardsAt = 0;
}

void AudioDevices::followCards()
{
    const auto now = juce::Time::getMillisecondCounter();

    if (now - cardsAt < cardsEveryMilliseconds)
        return;

    cardsAt = now;

    // Files of one card come one after the other, and may not be opened at once.
    if (const auto files = finder->soundFiles(); files != cards)
    {
        cards = files;
        cardsHaveChanged = true;
        changed();
        return;
    }

    if (! cardsHaveChanged || engine.isTakeRunning() || opening.has_value() || search.isBusy())
        return;

    cardsHaveChanged = false;

    search.list (DeviceList::types(), [this] (DeviceSearch::Choices& all) {
        cardsHaveChanged = ! followTo (DeviceList::types(), all);
        changed();
        step();
    });
}

void AudioDevices::followJack()
{
    const auto now = juce::Time::getMillisecondCounter();

    if (now - jackAt < jackEveryMilliseconds || isLost || known.empty() || ! isFallback() || engine.isTakeRunning() || opening.has_value() || search.isBusy())
        return;

    jackAt = now;

    search.list ({ DeviceList::jack }, [this] (DeviceSearch::Choices& all) {
        followTo ({ DeviceList::jack }, all);
        step();
    });
}

/** Nobody chose what plays, and it hears nothing. */
bool AudioDevices::isFallback() const
{
    if (chosen.has_value() && (device == nullptr || chosen->isSameDevice (playing)))
        return false;

    return playing.input.isEmpty() || playing.type == SimulatedDevice::typeName;
}

DeviceSearch::Choices AudioDevices::unknownOf (const DeviceSearch::Choices& all) const
{
    DeviceSearch::Choices fresh;

    // Who has never looked cannot tell.
    if (! known.empty())
        for (const auto& choice : all)
            if (std::none_of (known.begin(), known.end(), [&] (const DeviceChoice& old) { return old.isSameDevice (choice); }))
                fresh.push_back (choice);

    return fresh;
}

/** False when this is not the moment: then nothing has been learnt either. */
bool AudioDevices::followTo (const juce::StringArray& types, const DeviceSearch::Choices& all)
{
    if (engine.isTakeRunning() || opening.has_value())
        return false;

    const auto fresh = unknownOf (all);
    learn (types, all);

    const auto isChosen = [this] (const DeviceChoice& choice) { return chosen.has_value() && chosen->isSameDevice (choice); };
    const auto isBetter = [] (const DeviceChoice& choice) { return choice.input.isNotEmpty() && choice.type != SimulatedDevice::typeName; };

    Opening next;
    next.isFollowing = next.yieldsToTakes = true;

    if (! isChosen (playing) && std::any_of (fresh.begin(), fresh.end(), isChosen))
        next.candidates.push_back (*chosen);
    else if (isFallback())
        std::copy_if (fresh.begin(), fresh.end(), std::back_inserter (next.candidates), isBetter);

    if (! next.candidates.empty())
        begin (std::move (next));

    return true;
}
} // namespace plus48

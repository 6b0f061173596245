// SPDX-License-Identifier: GPL-3.0-or-later
#include "AudioDevices.h"

#include "SimulatedDevice.h"

#include <algorithm>

/** The half of AudioDevices that opens devices while the message loop goes on. */
namespace plus48
{
void AudioDevices::openBestSoon (const std::optional<DeviceChoice>& chosenLast, std::function<void (bool)> whenDone)
{
    chosen = chosenLast;

    Opening next;
    next.thenAll = next.yieldsToTakes = true;
    next.whenDone = std::move (whenDone);

    if (chosenLast.has_value())
        next.candidates.push_back (*chosenLast);

    begin (std::move (next));
}

void AudioDevices::openSoon (const DeviceChoice& choice, std::function<void (bool)> whenDone)
{
    chosen = choice;

    Opening next;
    next.candidates.push_back (choice);
    next.whenDone = std::move (whenDone);
    begin (std::move (next));
}

/** Another request takes the place of the one that was under way. */
void AudioDevices::supersede()
{
    ++openingId;
    openingName = {};

    if (const auto before = std::exchange (opening, std::nullopt); before.has_value() && before->whenDone != nullptr)
        before->whenDone (false);
}

void AudioDevices::begin (Opening next)
{
    supersede();

    // What somebody asks for does not wait for what nobody asked for.
    if (! next.isFollowing && search.isBusy())
    {
        search.abandon();
        cardsHaveChanged = true;
    }

    next.before = playing;
    opening = std::move (next);
    silentSince = juce::Time::getMillisecondCounter();
    startTimer (10);
    step();
}

/** True when a device plays that was asked for. */
bool AudioDevices::openAndWait (Opening next)
{
    auto hasWorked = false;
    next.whenDone = [&] (bool works) { hasWorked = works; };
    begin (std::move (next));

    while (opening.has_value())
    {
        search.wait();
        search.deliver();
        step();
    }

    return hasWorked;
}

/** A device that keeps everybody waiting: the simulated one steps in. */
void AudioDevices::playMeanwhile()
{
    if (! opening.has_value() || opening->isWaitedFor || device != nullptr || isLost || juce::Time::getMillisecondCounter() - silentSince < static_cast<juce::uint32> (silentMilliseconds))
        return;

    playSimulated();
    changed();
}

/** One device after the other. While a search is under way, which may be of an earlier request, nothing happens here. */
void AudioDevices::step()
{
    if (! opening.has_value() || search.isBusy())
        return;

    // It goes on after the take.
    if (opening->yieldsToTakes && device != nullptr && engine.isTakeRunning())
        return;

    if (! opening->candidates.empty())
    {
        tryNext();
        return;
    }

    if (! opening->thenAll)
    {
        finish (false);
        return;
    }

    opening->thenAll = false;
    opening->isTryingAll = true;
    opening->problemOfChosen = currentProblem;

    search.list (DeviceList::types(), [this, id = openingId] (DeviceSearch::Choices& all) {
        learn (DeviceList::types(), all);

        if (id == openingId && opening.has_value())
            opening->candidates = all;

        step();
    });
}

void AudioDevices::tryNext()
{
    const auto choice = opening->candidates.front();
    opening->candidates.erase (opening->candidates.begin());

    if (choice.type == SimulatedDevice::typeName)
    {
        wanted = choice;
        isLost = false;

        if (opening->yieldsToTakes && playing.type == choice.type)
        {
            finish (true);
            return;
        }

        auto tried = TriedDevice::open (choice, finder);
        finish (start (tried));
        return;
    }

    // A card that plays is busy, for us as for anybody.
    if (device != nullptr && playing.type == choice.type)
        close();

    openingName = choice.name();
    changed();

    search.tryOut (choice, [this, id = openingId] (TriedDevice& tried) {
        if (id == openingId && opening.has_value())
            hasTried (tried);
        else
            step();
    });
}

void AudioDevices::hasTried (TriedDevice& tried)
{
    if (opening->yieldsToTakes && device != nullptr && engine.isTakeRunning())
    {
        // One has begun meanwhile: after it, this is tried again.
        opening->candidates.insert (opening->candidates.begin(), tried.choice);
        openingName = {};
        changed();
        return;
    }

    if (! opening->isFollowing)
    {
        wanted = tried.choice;
        isLost = false;
    }

    if (! tried.works())
    {
        currentProblem = DeviceProblem::of (tried);

        if (! opening->refusal.has_value() && opening->isTryingAll && tried.choice.input.isNotEmpty())
            opening->refusal = currentProblem;
    }
    else if (start (tried))
    {
        wanted = tried.choice;
        isLost = false;
        finish (true);
        return;
    }

    step();
}

void AudioDevices::finish (bool works)
{
    if (! opening.has_value())
        return;

    auto done = std::move (*opening);
    opening.reset();
    openingName = {};

    if (works)
        currentProblem = done.problemOfChosen;

    // What the user chose and did not get is worth a sentence, and so is why nothing real plays.
    if (done.isTryingAll && ! currentProblem.has_value() && playing.type == SimulatedDevice::typeName)
    {
        const auto late = search.unanswered();
        currentProblem = late.isEmpty() ? done.refusal : DeviceProblem::doesNotAnswer (late[0]);
    }

    if (! works && device == nullptr && ! done.isWaitedFor)
        playInstead (done);

    // Whether a device is new can only be told by who knows the old ones.
    if (works && known.empty() && ! search.isBusy() && ! done.isWaitedFor)
        search.list (DeviceList::types(), [this] (DeviceSearch::Choices& all) {
            learn (DeviceList::types(), all);
            changed();
            step();
        });

    changed();

    if (done.whenDone != nullptr)
        done.whenDone (works);
}

/** Nothing came of it, and nothing plays: what did before, or the simulated device. */
void AudioDevices::playInstead (const Opening& done)
{
    const auto& before = done.before;
    playSimulated();

    if (! done.isFollowing || before.type.isEmpty() || before.type == SimulatedDevice::typeName)
        return;

    Opening back;
    back.isFollowing = back.yieldsToTakes = true;
    back.problemOfChosen = currentProblem;
    back.candidates.push_back (before);
    begin (std::move (back));
}

void AudioDevices::learn (const juce::StringArray& types, const DeviceSearch::Choices& found)
{
    known.erase (std::remove_if (known.begin(), known.end(), [&] (const DeviceChoice& choice) { return types.contains (choice.type); }), known.end());
    known.insert (known.end(), found.begin(), found.end());
}
} // namespace plus48

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
    next.thenAll = true;
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
    next.before = playing;
    opening = std::move (next);
    step();
}

/** One device after the other. While a search is under way, which may be of an earlier request, nothing happens here. */
void AudioDevices::step()
{
    if (! opening.has_value() || search.isBusy())
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
    opening->troubleOfChosen = trouble;

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
        finish (start (choice));
        return;
    }

    // A card that plays is busy, for us as for anybody.
    if (manager != nullptr && playing.type == choice.type)
        close();

    openingName = choice.name();
    changed();

    search.tryOut (choice, [this, id = openingId] (DeviceSearch::Tried& tried) {
        if (id == openingId && opening.has_value())
            hasTried (tried);
        else
            step();
    });
}

void AudioDevices::hasTried (DeviceSearch::Tried& tried)
{
    if (opening->isFollowing && engine.isTakeRunning())
    {
        // One has begun meanwhile. After it this is as new as it was.
        known.erase (std::remove_if (known.begin(), known.end(), [&] (const DeviceChoice& choice) { return choice.isSameDevice (tried.choice); }), known.end());
        cardsHaveChanged = true;
        finish (false);
        return;
    }

    if (! opening->isFollowing)
    {
        wanted = tried.choice;
        isLost = false;
    }

    if (! tried.works())
    {
        trouble = DeviceProblem::cannotOpen (tried.choice, tried.isThere, tried.error);
    }
    else if (start (tried.choice, std::move (tried.type)))
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

    // What the user chose and did not get is still worth a sentence.
    if (works)
        trouble = done.troubleOfChosen;

    if (! works && done.isFollowing && manager == nullptr && done.before.type.isNotEmpty())
    {
        const auto sentence = trouble;
        start (done.before);
        trouble = sentence;
    }

    // Whether a device is new can only be told by who knows the old ones.
    if (works && known.empty() && ! search.isBusy())
        search.list (DeviceList::types(), [this] (DeviceSearch::Choices& all) {
            learn (DeviceList::types(), all);
            step();
        });

    changed();

    if (done.whenDone != nullptr)
        done.whenDone (works);
}

void AudioDevices::learn (const juce::StringArray& types, const DeviceSearch::Choices& found)
{
    known.erase (std::remove_if (known.begin(), known.end(), [&] (const DeviceChoice& choice) { return types.contains (choice.type); }), known.end());
    known.insert (known.end(), found.begin(), found.end());
}
} // namespace plus48

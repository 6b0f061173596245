// SPDX-License-Identifier: GPL-3.0-or-later
#include "HearThrough.h"
#include "HearThroughWords.h"
#include "RigRules.h"

#include <algorithm>

// What is done to the list: adding, removing, mending.

namespace plus48
{
namespace words = hearThroughWords;
using State = HearThrough::Version::State;
using Remedy = HearThrough::Version::Remedy;

juce::Result HearThrough::add (const TakeOverride& change, const juce::String& name, int* id)
{
    if (openTake == 0)
        return juce::Result::fail ("No take is open to be heard through anything.");

    const auto full = juce::Result::fail ("A take has " + juce::String (static_cast<int> (maxVersions)) + " versions at most; remove one first.");

    if (list.size() >= maxVersions)
        return full;

    if (! rawFile.existsAsFile())
        return juce::Result::fail ("The raw performance of this take is not there: it can be heard as it was recorded only.");

    Version version;
    Part part;
    part.recipe = recipeFrom (change);

    if (const auto length = checkLength (part.recipe); length.failed())
        return length;

    if (const auto checked = check (part.recipe, version); checked.failed())
        return checked;

    // No other window gives the same number.
    const juce::InterProcessLock::ScopedLockType lock (TakeVersions::lock());
    followOthers();

    if (list.size() >= maxVersions)
        return full;

    version.id = stored.nextId++;
    version.name = freeName (name.trim().isNotEmpty() ? name.trim() : words::name (recorded.rig, part.recipe.rig, catalogue));
    version.chain = words::chain (recorded.rig, part.recipe.rig, catalogue);

    if (id != nullptr)
        *id = version.id;

    list.push_back (std::move (version));
    parts.push_back (std::move (part));

    if (sideB == noVersion)
        leaveSides (noVersion);

    save();
    changed();
    return juce::Result::ok();
}

/** Whoever was A or B gives way to the first one that is neither. */
void HearThrough::leaveSides (int id)
{
    const auto next = [this] (int other) {
        const auto found = std::find_if (list.begin(), list.end(), [other] (const Version& each) { return each.id != other; });
        return found != list.end() ? found->id : noVersion;
    };

    if (sideA == id && id != noVersion)
        sideA = next (sideB);

    // All that is left is the take as it was recorded.
    if (sideA == noVersion)
        sideA = std::exchange (sideB, noVersion);

    if (sideB == id || sideB == noVersion)
        sideB = next (sideA);

    isPairOutdated = true;
}

/** What it is being made for, or heard as, it is no more. */
void HearThrough::restart (std::size_t index)
{
    auto& part = parts[index];

    if (renderedId == list[index].id)
    {
        cancelled.add (std::move (render));
        renderedId = noVersion;
    }

    if (matchedId == list[index].id)
        cancelled.add (std::move (loopMatch));

    if (heard() == list[index].id && part.played != VersionPair::notThere)
        (void) hear (asRecorded);

    comparison.played().remove (std::exchange (part.played, VersionPair::notThere));
    auto& version = list[index];
    version.progress = 0.0;
    version.secondsLeft.reset();
    version.matchDb.reset();
    version.noiseDbfsA.reset();
    version.differenceDb.reset();
    version.differenceWords.clear();
    part.measured = {};
    part.loop.reset();
    isPairOutdated = true;
}

void HearThrough::takeOut (std::size_t index)
{
    const auto id = list[index].id, ear = heard();
    restart (index);
    list.erase (list.begin() + static_cast<std::ptrdiff_t> (index));
    parts.erase (parts.begin() + static_cast<std::ptrdiff_t> (index));
    leaveSides (id);

    // The ear is a version, whichever side it is now.
    choosePair();
    (void) hear (ear == id || ear == noVersion ? asRecorded : ear);
}

void HearThrough::cancel (int id)
{
    const auto index = indexOf (id);

    if (! index.has_value() || *index == 0 || (list[*index].state != State::waiting && list[*index].state != State::making))
        return;

    takeOut (*index);
    save();
    changed();
}

void HearThrough::remove (int id)
{
    const auto index = indexOf (id);

    if (! index.has_value() || *index == 0)
        return;

    if (list[*index].state == State::waiting || list[*index].state == State::making)
    {
        cancel (id);
        return;
    }

    forgetRemoved();
    Removed taken { *index, list[*index], parts[*index], sideA, sideB, 0.0 };
    takeOut (*index);
    taken.part.played = VersionPair::notThere;
    removed = std::move (taken);
    save();
    changed();
}

void HearThrough::undoRemove()
{
    if (! removed.has_value() || openTake == 0)
        return;

    // Another window may have used the place.
    const juce::InterProcessLock::ScopedLockType lock (TakeVersions::lock());
    followOthers();

    if (list.size() >= maxVersions)
        return;

    auto back = std::move (*removed);
    removed.reset();
    const auto index = std::min (back.index, list.size());
    const auto wasReady = back.version.state == State::ready;
    list.insert (list.begin() + static_cast<std::ptrdiff_t> (index), back.version);
    parts.insert (parts.begin() + static_cast<std::ptrdiff_t> (index), back.part);

    if (wasReady && ! back.part.isFileOfPlayer)
    {
        join (index);
    }
    else if (wasReady)
    {
        list[index].state = State::waiting;
        restart (index);
    }

    // What has been chosen since stays, but for the side that was its own.
    const auto ear = heard();

    if (back.sideA == back.version.id)
        sideA = back.version.id;
    else if (back.sideB == back.version.id || sideB == noVersion)
        sideB = back.version.id;

    isPairOutdated = true;
    choosePair();
    (void) hear (ear);
    save();
    changed();
}

void HearThrough::forgetRemoved()
{
    if (! removed.has_value())
        return;

    const auto gone = std::exchange (removed, std::nullopt);

    if (! gone->part.isFileOfPlayer && gone->part.file != juce::File() && ! gone->part.file.isSymbolicLink())
        gone->part.file.deleteFile();
}

juce::Result HearThrough::mend (int id)
{
    const auto index = indexOf (id);

    if (! index.has_value() || list[*index].state != State::failed || list[*index].remedy == Remedy::chooseAnother)
        return juce::Result::ok();

    auto recipe = parts[*index].recipe;

    if (list[*index].remedy == Remedy::turnPowerOn)
    {
        const auto turnOn = [this, &recipe] (Rig& rig) {
            for (auto& channel : rig.channels)
                channel.phantom = channel.phantom || rigRules::needsPhantom (channel, catalogue);
        };

        turnOn (recipe.rig);

        for (auto& change : recipe.rigChanges)
            turnOn (change.rig);

        for (auto& event : recipe.events)
            if (event.kind == TakeEvent::Kind::settings && static_cast<std::size_t> (event.channel) < recipe.rig.channels.size())
                event.settings.phantom = recipe.rig.channels[static_cast<std::size_t> (event.channel)].phantom;

        recipe.original = juce::var();
    }

    auto version = list[*index];

    if (const auto checked = check (recipe, version); checked.failed())
        return checked;

    list[*index] = version;
    parts[*index].recipe = std::move (recipe);
    list[*index].chain = words::chain (recorded.rig, parts[*index].recipe.rig, catalogue);
    save();
    changed();
    return juce::Result::ok();
}

juce::Result HearThrough::replace (int id, const TakeOverride& change)
{
    const auto index = indexOf (id);

    if (! index.has_value() || *index == 0)
        return juce::Result::fail ("There is no such version any more.");

    auto recipe = recipeFrom (change);
    auto version = list[*index];

    if (const auto checked = check (recipe, version); checked.failed())
        return checked;

    restart (*index);
    parts[*index].recipe = std::move (recipe);
    parts[*index].soundHash.clear();
    version = list[*index];
    (void) check (parts[*index].recipe, version);
    version.isKept = false;
    version.chain = words::chain (recorded.rig, parts[*index].recipe.rig, catalogue);
    version.name.clear();
    list[*index] = version;
    list[*index].name = freeName (words::name (recorded.rig, parts[*index].recipe.rig, catalogue));
    save();
    changed();
    return juce::Result::ok();
}
} // namespace plus48

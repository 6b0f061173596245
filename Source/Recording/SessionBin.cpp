// SPDX-License-Identifier: GPL-3.0-or-later
#include "BinDays.h"
#include "OutputFile.h"
#include "SessionParts.h"
#include "TakeVersions.h"

#include "Rig/Json.h"

#include <algorithm>

namespace plus48
{
namespace
{
/** In the recipe of a take in the bin: when it came there. */
constexpr auto removedField = "removed";

juce::Result cannotMove (const juce::File& file, const juce::File& folder)
{
    return juce::Result::fail (file.getFileName() + " cannot be moved to " + folder.getFullPathName() + ": it is in use, or one of the two may not be written to.");
}

/** Never onto something that is there. */
juce::Result moveFile (const juce::File& from, const juce::File& to)
{
    if (! from.existsAsFile())
        return juce::Result::ok();

    if (to.exists())
        return juce::Result::fail (to.getFullPathName() + " exists already and is kept; move it away first.");

    to.getParentDirectory().createDirectory();
    return from.moveFileTo (to) ? juce::Result::ok() : cannotMove (from, to.getParentDirectory());
}

/** The sound last: a take is where its sound is. All or nothing. */
juce::Result moveTake (const TakePaths& from, const TakePaths& to)
{
    const std::pair<juce::File, juce::File> moves[] { { from.raw, to.raw }, { from.metadata, to.metadata }, { from.recorded, to.recorded } };
    std::vector<std::pair<juce::File, juce::File>> done;

    if (! from.recorded.existsAsFile())
        return juce::Result::fail (from.recorded.getFileName() + " is not in " + from.recorded.getParentDirectory().getFullPathName() + " any more.");

    for (const auto& [file, destination] : moves)
    {
        const auto isThere = file.existsAsFile();

        if (const auto moved = moveFile (file, destination); moved.failed())
        {
            for (const auto& [before, after] : done)
                (void) moveFile (after, before);

            return moved;
        }

        if (isThere)
            done.emplace_back (file, destination);
    }

    return juce::Result::ok();
}

/** With the time, or with a void without it. A recipe that cannot be read stays as it is. */
void markRemoved (const juce::File& metadataFile, const juce::var& when)
{
    juce::var json;

    if (readJsonFile (metadataFile, 64, "recipe", json).failed())
        return;

    if (auto* const object = json.getDynamicObject())
    {
        if (when.isVoid())
            object->removeProperty (removedField);
        else
            object->setProperty (removedField, when);

        writeOutputFile (metadataFile, toJsonText (json), Existing::replace);
    }
}

/** The raw performance and the recipe of sounds that are in the other folder only. */
void follow (const juce::File& from, const juce::File& to)
{
    const auto sounds = takeFilesIn (from, "*.wav");

    for (const auto& sound : takeFilesIn (to, "*.wav"))
    {
        const auto there = TakePaths::of (sound), here = TakePaths::of (from.getChildFile (sound.getFileName()));
        const auto number = TakePaths::numberOf (sound);
        const auto isAlsoHere = std::any_of (sounds.begin(), sounds.end(), [number] (const juce::File& file) { return TakePaths::numberOf (file) == number; });

        if (isAlsoHere)
            continue;

        for (const auto& [file, destination] : { std::pair { here.raw, there.raw }, { here.metadata, there.metadata } })
            if (! destination.exists())
                (void) moveFile (file, destination);

        moveVersions (from, to, number);
    }
}

juce::String namesOf (const std::vector<SessionFolder::BinnedTake>& takes)
{
    constexpr std::size_t mostNames = 6;
    juce::StringArray names;

    for (std::size_t i = 0; i < std::min (takes.size(), mostNames); ++i)
        names.add (takes[i].take.recorded.getFileNameWithoutExtension());

    auto text = names.joinIntoString (", ");

    if (takes.size() > mostNames)
        text << " and " << juce::String (takes.size() - mostNames) << " more";

    return text;
}

/** Deletes for good; the number first, without which nothing goes. False: it is still there. */
bool deleteForGood (const juce::File& bin, const Take& take)
{
    const auto numbers = bin.getChildFile (highestNumberFile);
    const auto highest = std::max (numbers.loadFileAsString().getIntValue(), take.number);

    if (writeOutputFile (numbers, juce::String (highest) + "\n", Existing::replace).failed())
        return false;

    const auto paths = TakePaths::of (take.recorded);

    for (const auto& file : { paths.raw, paths.metadata, paths.recorded })
        if (! file.deleteFile())
            return false;

    deleteVersions (bin, take.number);
    BinDays::forget (bin, take.recorded.getFileName());
    return true;
}
} // namespace

void finishMoves (const juce::File& session)
{
    const auto bin = session.getChildFile ("Bin");
    follow (session, bin);
    follow (bin, session);
}

juce::Result SessionFolder::remove (const Take& take) const
{
    const auto from = TakePaths::of (take.recorded);
    const auto to = TakePaths::of (binFolder().getChildFile (take.recorded.getFileName()));

    if (from.log.exists())
        return juce::Result::fail (TakePaths::title (take.number) + " is still being recorded.");

    const auto moved = moveTake (from, to);

    if (moved.wasOk())
    {
        BinDays::forget (binFolder(), take.recorded.getFileName());
        moveVersions (root, binFolder(), take.number);
        markRemoved (to.metadata, juce::Time::currentTimeMillis());

        // For takes without a recipe.
        to.recorded.setLastModificationTime (juce::Time::getCurrentTime());
    }

    return moved;
}

std::vector<SessionFolder::BinnedTake> SessionFolder::bin() const
{
    std::vector<BinnedTake> takes;
    const auto days = BinDays::read (binFolder());

    for (const auto& file : takeFilesIn (binFolder(), "*.wav"))
    {
        BinnedTake binned { readTake (file), file.getLastModificationTime().toMilliseconds(), days.daysOf (file.getFileName()) };

        if (const auto removed = binned.take.metadata.original[removedField]; removed.isInt64() || removed.isInt())
            binned.removed = static_cast<juce::int64> (removed);

        takes.push_back (std::move (binned));
    }

    return takes;
}

int SessionFolder::numInBin() const { return static_cast<int> (takeFilesIn (binFolder(), "*.wav").size()); }

juce::Result SessionFolder::restore (const BinnedTake& binned) const
{
    const auto from = TakePaths::of (binned.take.recorded);
    const auto to = TakePaths::of (root.getChildFile (binned.take.recorded.getFileName()));
    const auto moved = moveTake (from, to);

    if (moved.wasOk())
    {
        BinDays::forget (binFolder(), binned.take.recorded.getFileName());
        moveVersions (binFolder(), root, binned.take.number);
        markRemoved (to.metadata, {});
    }

    return moved;
}

void SessionFolder::addDayOfUse (const juce::String& day, juce::StringArray& notes) const
{
    auto due = bin();
    auto known = BinDays::read (binFolder());
    juce::StringArray names;

    for (const auto& binned : due)
        names.add (binned.take.recorded.getFileName());

    if (names.isEmpty() && known.days.empty())
        return;

    const auto dueNames = known.addDay (names, day, daysInBin);

    // Without a count that is safe on the disk nothing goes.
    if (known.write (binFolder()).failed())
        return;

    const auto isDue = [&dueNames] (const BinnedTake& binned) { return dueNames.contains (binned.take.recorded.getFileName()); };
    due.erase (std::stable_partition (due.begin(), due.end(), isDue), due.end());

    const auto isKept = [this] (const BinnedTake& binned) { return ! deleteForGood (binFolder(), binned.take); };
    due.erase (std::remove_if (due.begin(), due.end(), isKept), due.end());

    if (! due.empty())
        notes.add (namesOf (due) + (due.size() == 1 ? " was" : " were") + " in the bin on " + juce::String (daysInBin) + " days of use, and " + (due.size() == 1 ? "is" : "are") + " now deleted for good.");
}

juce::Result SessionFolder::emptyBin() const
{
    auto all = bin();
    const auto isGone = [this] (const BinnedTake& binned) { return deleteForGood (binFolder(), binned.take); };
    all.erase (std::remove_if (all.begin(), all.end(), isGone), all.end());
    return all.empty() ? juce::Result::ok() : juce::Result::fail (namesOf (all) + " cannot be deleted: " + binFolder().getFullPathName() + " may not be written to.");
}
} // namespace plus48

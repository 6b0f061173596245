// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutputFile.h"
#include "SessionParts.h"

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

/** The sound last: a take is where its sound is, and moving can be begun again. */
juce::Result moveTake (const TakePaths& from, const TakePaths& to)
{
    for (const auto& [file, destination] : { std::pair { from.raw, to.raw }, { from.recipe, to.recipe }, { from.recorded, to.recorded } })
        if (const auto moved = moveFile (file, destination); moved.failed())
            return moved;

    return juce::Result::ok();
}

/** With the time, or with a void without it. A recipe that cannot be read stays as it is. */
void markRemoved (const juce::File& recipeFile, const juce::var& when)
{
    juce::MemoryBlock bytes;
    juce::var json;

    if (! recipeFile.loadFileAsData (bytes) || parseJson ({ static_cast<const char*> (bytes.getData()), bytes.getSize() }, json).failed())
        return;

    if (auto* const object = json.getDynamicObject())
    {
        if (when.isVoid())
            object->removeProperty (removedField);
        else
            object->setProperty (removedField, when);

        writeOutputFile (recipeFile, toJsonText (json), Existing::replace);
    }
}
} // namespace

juce::Result SessionFolder::remove (const Take& take) const
{
    const auto from = TakePaths::of (take.recorded);
    const auto to = TakePaths::of (root.getChildFile ("Bin").getChildFile (take.recorded.getFileName()));

    if (from.log.exists())
        return juce::Result::fail (TakePaths::title (take.number) + " is still being recorded.");

    const auto moved = moveTake (from, to);

    if (moved.wasOk())
    {
        markRemoved (to.recipe, juce::Time::currentTimeMillis());

        // For takes without a recipe.
        to.recorded.setLastModificationTime (juce::Time::getCurrentTime());
    }

    return moved;
}

std::vector<SessionFolder::BinnedTake> SessionFolder::bin() const
{
    std::vector<BinnedTake> takes;

    for (const auto& file : takeFilesIn (root.getChildFile ("Bin"), "*.wav"))
    {
        BinnedTake binned { readTake (file), file.getLastModificationTime().toMilliseconds() };

        if (const auto removed = binned.take.recipe.original[removedField]; removed.isInt64() || removed.isInt())
            binned.removed = static_cast<juce::int64> (removed);

        takes.push_back (std::move (binned));
    }

    return takes;
}

juce::Result SessionFolder::restore (const BinnedTake& binned) const
{
    const auto from = TakePaths::of (binned.take.recorded);
    const auto to = TakePaths::of (root.getChildFile (binned.take.recorded.getFileName()));
    const auto moved = moveTake (from, to);

    if (moved.wasOk())
        markRemoved (to.recipe, {});

    return moved;
}

void SessionFolder::emptyBin (juce::int64 now) const
{
    constexpr auto millisecondsInDay = juce::int64 { 24 } * 3600 * 1000;
    const auto numbers = root.getChildFile ("Bin").getChildFile (highestNumberFile);
    auto highest = numbers.loadFileAsString().getIntValue();

    for (const auto& binned : bin())
    {
        if (now - binned.removed < daysInBin * millisecondsInDay)
            continue;

        highest = std::max (highest, binned.take.number);

        // The number first: without it nothing goes.
        if (writeOutputFile (numbers, juce::String (highest) + "\n", Existing::replace).failed())
            return;

        const auto paths = TakePaths::of (binned.take.recorded);

        for (const auto& file : { paths.raw, paths.recipe, paths.recorded })
            file.deleteFile();
    }
}
} // namespace plus48

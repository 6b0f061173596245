// SPDX-License-Identifier: GPL-3.0-or-later
#include "HearThrough.h"
#include "HearThroughWords.h"

#include "Rig/Json.h"

#include <algorithm>

// Another window, or another program, may have the same take open: its versions come here, and those that it removes go.

namespace plus48
{
namespace
{
constexpr double lookEverySeconds = 1.0;

const StoredVersion* findIn (const std::vector<StoredVersion>& versions, int id)
{
    const auto found = std::find_if (versions.begin(), versions.end(), [id] (const StoredVersion& each) { return each.id == id; });
    return found != versions.end() ? &*found : nullptr;
}

bool isSameRecipe (const TakeMetadata& first, const TakeMetadata& second) { return toJsonText (toJson (first)) == toJsonText (toJson (second)); }
} // namespace

/** Another recipe or name than in the list on the disk, as it was read or written last. */
bool HearThrough::isChangedHere (std::size_t index) const
{
    const auto* before = findIn (stored.versions, list[index].id);
    return before == nullptr || list[index].name != before->name || list[index].isKept != before->isKept || ! isSameRecipe (parts[index].recipe, before->recipe);
}

/** What both have changed stays as it is here. */
void HearThrough::followOthers()
{
    if (stored.isReadOnly || stored.isBroken || FileStamp::of (files->listFile()) == listStamp)
        return;

    const auto there = files->read();
    listStamp = FileStamp::of (files->listFile());

    // One that is gone is written anew; one that cannot be read is kept, and one of a newer Plus48 left alone.
    if (there.isBroken || there.isReadOnly || ! listStamp.exists())
    {
        stored.isBroken = there.isBroken;
        stored.isReadOnly = there.isReadOnly;
        return;
    }

    for (const auto& before : stored.versions)
        if (const auto index = indexOf (before.id); index.has_value() && findIn (there.versions, before.id) == nullptr)
            takeOut (*index);

    for (const auto& theirs : there.versions)
    {
        const auto index = indexOf (theirs.id);

        if (! index.has_value() && findIn (stored.versions, theirs.id) == nullptr)
            append (theirs);
        else if (index.has_value() && ! isChangedHere (*index))
            followRecipe (*index, theirs);
    }

    if (sideB == noVersion)
        leaveSides (noVersion);

    stored.versions = there.versions;
    stored.original = there.original;
    stored.nextId = std::max (stored.nextId, there.nextId);
    changed();
}

/** The same version, made of something else. */
void HearThrough::followRecipe (std::size_t index, const StoredVersion& theirs)
{
    auto& version = list[index];
    version.name = theirs.name;
    version.isKept = theirs.isKept;

    if (isSameRecipe (parts[index].recipe, theirs.recipe))
        return;

    restart (index);
    parts[index].recipe = theirs.recipe;
    parts[index].original = theirs.original;
    parts[index].soundHash = theirs.soundHash;
    version.chain = hearThroughWords::chain (recorded.rig, theirs.recipe.rig, catalogue);
    (void) check (theirs.recipe, version);
}

void HearThrough::lookForOthers (double elapsedSeconds)
{
    if ((sinceLook += elapsedSeconds) < lookEverySeconds || comparison.isUnseen())
        return;

    sinceLook = 0.0;
    followOthers();
}
} // namespace plus48

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

bool has (const std::vector<StoredVersion>& versions, int id)
{
    return std::any_of (versions.begin(), versions.end(), [id] (const StoredVersion& each) { return each.id == id; });
}

bool isSameRecipe (const TakeMetadata& first, const TakeMetadata& second) { return toJsonText (toJson (first)) == toJsonText (toJson (second)); }
} // namespace

/** What is only changed stays as it is here where this list is about to be written. */
void HearThrough::followOthers (Follow what)
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
        if (const auto index = indexOf (before.id); index.has_value() && ! has (there.versions, before.id))
            takeOut (*index);

    for (const auto& theirs : there.versions)
    {
        const auto index = indexOf (theirs.id);

        if (! index.has_value() && ! has (stored.versions, theirs.id))
            append (theirs);
        else if (index.has_value() && what == Follow::all)
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

    startAnew (index);
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
    followOthers (Follow::all);
}
} // namespace plus48

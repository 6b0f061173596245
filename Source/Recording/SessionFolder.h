// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeMetadata.h"

#include <vector>

namespace plus48
{
/** A take on the disk. */
struct Take
{
    int number = 0;

    /** What was recorded; the recipe beside it; the raw performance. */
    juce::File recorded, metadataFile, raw;

    TakeMetadata metadata;

    /** One sentence where something is the matter: a newer format, a recipe that cannot be read. */
    juce::String problem;

    /** A take that a newer Plus48 wrote is heard and shown, but not changed. */
    bool isReadOnly = false;
};

/** The folder that holds the takes of a session: numbers, names, the bin. [message thread]

    There is no document: the folder is the session, and can be copied anywhere.
*/
class SessionFolder
{
public:
    explicit SessionFolder (const juce::File& folder) : root (folder) {}

    /** `Plus48` in the user's music folder. */
    static juce::File defaultFolder();

    const juce::File& folder() const noexcept { return root; }

    /** Makes the folder and its parts, finishes takes that were cut off, and deletes for good what has been
        in the bin on more than 30 days of use. What was found on the way is one sentence each in `notes`.
    */
    juce::Result open (juce::StringArray& notes);

    /** Whether what `open` makes is there. A drive that is not mounted leaves nothing, or an empty folder. */
    bool isThere() const;

    /** All takes, in the order of their numbers. */
    std::vector<Take> takes() const;

    /** Higher than any number in the folder, the bin and unfinished takes. */
    int nextNumber() const;

    /** Writes name, notes, star and whatever else is in the recipe, all at once or not at all. */
    juce::Result save (const Take&) const;

    /** Into the bin. */
    juce::Result remove (const Take&) const;

    /** What is in the bin. */
    struct BinnedTake
    {
        Take take;

        /** What the clock said when it came there, in milliseconds since 1970: to be shown, never to be relied on. */
        juce::int64 removed = 0;

        /** The different days on which the program was used since. */
        int daysSeen = 0;
    };

    std::vector<BinnedTake> bin() const;
    int numInBin() const;

    /** Back out of the bin, under the name it had. */
    juce::Result restore (const BinnedTake&) const;

    /** Another day of use. Takes that were in the bin on 30 days before are deleted for good, on a day at most a tenth of
        what is in the bin, or one; `notes` names them. The day is a name like `2026-11-28`: no distance between days counts.
    */
    void addDayOfUse (const juce::String& day, juce::StringArray& notes) const;

    /** Deletes everything in the bin for good, whenever it came there. Only after asking. */
    juce::Result emptyBin() const;

    static constexpr int daysInBin = 30;

private:
    juce::File binFolder() const { return root.getChildFile ("Bin"); }

    juce::File root;
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <map>

namespace plus48
{
/** On which days the program was used while each take lay in the bin: `days of use.json` in the bin. Tests have a bin and days of their
    own. [message thread]

    What is deleted for good depends on these days alone. A clock that jumps adds one day to the take's
    thirty, whatever the distance; one that stands still or goes back to days that were seen adds none.
    Without the file, or with one that cannot be read, all counts begin again.
*/
struct BinDays
{
    /** The names of the recorded files, each with the different days, as in `2026-11-28`. */
    std::map<juce::String, juce::StringArray> days;

    /** The latest day on which takes were deleted for good. */
    juce::String lastDeletion;

    static BinDays read (const juce::File& bin);
    juce::Result write (const juce::File& bin) const;

    int daysOf (const juce::String& recordedName) const;

    /** Another day of use for all that is in the bin. Returns the names that were there on `daysKept` other days before: a tenth of all at
        most, or one, and on one day only once. They may be deleted for good as soon as `write` has kept what this changed.
    */
    juce::StringArray addDay (const juce::StringArray& recordedNames, const juce::String& day, int daysKept);

    /** What comes into the bin, or goes, begins with no days. */
    static void forget (const juce::File& bin, const juce::String& recordedName);

    /** The calendar day, here and now. */
    static juce::String today();
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DiskFile.h"

namespace plus48
{
/** What is needed to finish a take after a crash: its recipe as of the first sample, then every event, a line each.

    Some room is reserved for it on the disk, and given back for the recipe, so
    that a disk that others fill up still takes both. [one thread at a time]
*/
class TakeLog
{
public:
    explicit TakeLog (std::unique_ptr<DiskFile> fileToWrite) : file (std::move (fileToWrite)) {}

    /** Appends objects, and waits until they are safe. The system's number of what went wrong; 0: nothing. */
    int append (const juce::Array<juce::var>& objects);

    /** Gives back what was reserved. */
    void release() { file->truncate (size); }

    /** Room for a recipe and an hour of busy hands. */
    static constexpr juce::int64 bytesToReserve = 256 << 10;

    void reserve() { file->reserve (bytesToReserve); }
    juce::File where() const { return file->where(); }

    /** As WavStream::continueIn. */
    bool continueIn (const juce::File&, Disk&);

    /** The recipe that a log was begun with, with all events in it; a line that was cut off is left out.
        `recordedName` is the name of the recorded file beside the folder of the log.
    */
    static juce::Result read (const juce::File&, juce::var& metadata, juce::String& recordedName);

    /** The recipe as the first line of a log. */
    static juce::var firstLine (const juce::var& metadata, const juce::String& recordedName);

private:
    std::unique_ptr<DiskFile> file;
    juce::int64 size = 0;
};

/** Events of several sources in the order of their positions; what was at the same one stays as it was. */
void sortEvents (juce::Array<juce::var>& events);
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <memory>

namespace plus48
{
/** A file that is being written, with nothing between it and the system: every call says at once how it went.

    An error is the system's number (`errno`), 0 where there is none. [one thread at a time]
*/
class DiskFile
{
public:
    virtual ~DiskFile() = default;

    struct Written
    {
        /** Fewer than asked for when the disk is full, among others. */
        std::size_t numBytes = 0;
        int error = 0;
    };

    /** At any place, which may be behind the end. */
    virtual Written write (const void* data, std::size_t numBytes, juce::int64 position) = 0;

    /** What was written before, wherever the file is by now, and even when it has been deleted. 0: nothing can be read. */
    virtual std::size_t read (void* data, std::size_t numBytes, juce::int64 position) = 0;

    /** Waits until all that was written is safe from a loss of power. */
    virtual int sync() = 0;

    /** Cuts what lies behind. */
    virtual int truncate (juce::int64 numBytes) = 0;

    /** Takes room on the disk beyond the end, without making the file longer; where that is not possible, nothing happens. */
    virtual void reserve (juce::int64 numBytes) = 0;

    /** Where the file is by now: somebody may have moved it, or a folder above. No file when it has been deleted. */
    virtual juce::File where() const = 0;
};

/** Makes files; tests put another one in its place. */
class Disk
{
public:
    virtual ~Disk() = default;

    /** Makes a new file, or opens one that must be there. nullptr, and the system's number, when that fails. A file
        made here is held: see `isHeld`.
    */
    virtual std::unique_ptr<DiskFile> create (const juce::File&, int& error) = 0;
    virtual std::unique_ptr<DiskFile> open (const juce::File&, int& error) = 0;

    /** Bytes that a user may still write. */
    virtual juce::int64 bytesFree (const juce::File& folder) = 0;

    /** The system's own. */
    static Disk& real();

    /** Whether a running program has made this file and still has it open. */
    static bool isHeld (const juce::File&);
};

/** A new file with the first bytes of another one, which may be deleted by now, safe on the disk. nullptr where that does not work; then
    nothing is there.
*/
std::unique_ptr<DiskFile> copyOf (DiskFile&, juce::int64 numBytes, const juce::File& place, Disk&);

/** The middle of a sentence: `the disk is full`. */
juce::String describeDiskError (int error);
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DiskFile.h"
#include "WavHead.h"

namespace plus48
{
/** A WAV file that is right at every moment while it grows.

    Samples are written behind what is there, and then the head, in one write,
    tells how many there are. What a crash leaves behind thus always ends with
    whole frames, and with the latest `commit`. [one thread at a time]
*/
class WavStream
{
public:
    WavStream (std::unique_ptr<DiskFile> fileToWrite, const WavHead& headToWrite);

    /** The head of a file without samples. False when the disk did not take it: see `error`. */
    bool begin();

    /** Whole frames, as `appendSamples` makes them. False when the disk did not take all. */
    bool append (const std::string& frames);

    /** Samples to the disk, then the head that counts them. */
    bool commit();

    /** After the last samples, or when a write has failed: keeps every whole frame that is there. */
    bool finish();

    std::int64_t numFrames() const noexcept { return static_cast<std::int64_t> (numBytes) / head.bytesPerFrame(); }

    /** As the head says. */
    std::int64_t numFramesCommitted() const noexcept { return numCommitted; }

    /** The system's number of what went wrong first; 0: nothing. */
    int error() const noexcept { return firstError; }

    juce::File where() const { return file->where(); }

    /** On the disk, head included. */
    juce::int64 size() const noexcept { return dataStart + static_cast<juce::int64> (numBytes + numBytes % 2); }

    /** Goes on in a new file, into which everything so far is copied: for one that somebody has deleted. False: nothing has changed. */
    bool continueIn (const juce::File&, Disk&);

private:
    bool good (int error);
    bool writeHead();

    std::unique_ptr<DiskFile> file;
    WavHead head;
    juce::int64 dataStart = 0;
    std::uint64_t numBytes = 0;
    std::int64_t numCommitted = 0;
    int firstError = 0;
};
} // namespace plus48

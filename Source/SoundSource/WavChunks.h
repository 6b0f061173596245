// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteReader.h"

namespace plus48
{
/** Where the parts of a WAV file lie, for those who read it and those who repair it.

    Read with patience: a chunk of odd size may lack its pad byte, a size may
    never have been written (0, or the placeholders of programs that write into
    a pipe), and the long size of an RF64 file counts where the short one says nothing.
*/
struct WavChunks
{
    struct Chunk
    {
        /** Of the content; 0: there is none. */
        juce::int64 start = 0;
        std::uint64_t size = 0;
    };

    Chunk format, fact, data;

    /** Room for 64-bit sizes, in use or not: ds64 or JUNK as the first chunk. */
    Chunk longSizes;

    /** What the head says; as many as there are where it does not say. */
    std::uint64_t numBytesPromised = 0;
    juce::int64 numBytesThere = 0;

    /** The head does not say how many samples there are. */
    bool isOpen = false;

    /** Behind the samples are chunks, or nothing. */
    bool endsInChunks = false;

    /** Where the head is not believed: as many as there are before chunks that fill the rest of the file, or its end. */
    juce::int64 numBytesUpToChunks = 0;

    /** The file ends within a chunk before the samples. */
    bool isCut = false;

    /** [any thread] From behind the twelve bytes at the beginning. */
    void read (ByteReader&);

private:
    /** Finds the chunks up to that of the samples, in a file of this length. Returns the 64-bit size of the samples, or 0. */
    std::uint64_t find (ByteReader&, juce::int64 length);

    /** How many bytes of samples there are. */
    void countBytes (ByteReader&, juce::int64 length, std::uint64_t longDataSize);
};
} // namespace plus48

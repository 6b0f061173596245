// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Repair.h"

namespace plus48
{
/** Where the parts of a WAV file are that count its samples. */
struct WavMap
{
    /** Of the content of a chunk; 0: there is none. */
    juce::int64 longSizes = 0, fact = 0, data = 0;

    /** Of the file from behind the tags of a player. */
    juce::int64 fileLength = 0;

    /** How much of them there is in front: no other place counts them. */
    juce::int64 tagBytes = 0;

    /** What the head says of the samples, 0 where it does not; and what it should say if it is wrong. */
    std::uint64_t promisedBytes = 0, bytesUpToChunks = 0;
    int bytesPerFrame = 0, sampleRate = 0, bytesPerSecond = 0;
    bool isPcm = true;

    /** Chunks follow `bytesUpToChunks`. */
    bool hasChunksBehind = false;

    /** What the head says of the file ends with what it says of the samples. */
    bool isSelfConsistent = false;

    /** What lies behind the samples can be read as chunks to the end of the file. */
    bool endsInChunks = false;

    /** False: this is no WAV file. */
    static bool read (juce::InputStream&, WavMap&);
};
} // namespace plus48

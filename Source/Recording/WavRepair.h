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

    /** Room for 64-bit sizes is there, in use or not. */
    bool isLong = false;

    std::uint64_t promisedBytes = 0;
    int bytesPerFrame = 0, sampleRate = 0;

    /** What lies behind the samples can be read as chunks to the end of the file. */
    bool endsInChunks = false;

    /** False: this is no WAV file. */
    static bool read (juce::InputStream&, WavMap&);
};
} // namespace plus48

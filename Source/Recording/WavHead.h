// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig/Rig.h"

#include <cstdint>
#include <string>

namespace plus48
{
/** Everything in a WAV file that stands before the samples. */
struct WavHead
{
    /** In Hz; whole numbers only. */
    double sampleRate = 48000.0;

    /** 1 to 32. More than two are marked as no loudspeakers. */
    int channels = 1;
    BitDepth bits = BitDepth::int24;

    /** INFO: at most 128 bytes of it count. */
    juce::String name;

    /** bext: the first 256 bytes count. The time is that of the first sample. */
    juce::String description;
    juce::Time time;

    int bytesPerFrame() const noexcept;

    /** [any thread] The head of a file with so many bytes of samples, always of the same size. Beyond 4 GiB it is an
        RF64 one: until then the place of the long sizes is held by a chunk called JUNK.
    */
    std::string bytes (std::uint64_t numDataBytes) const;
};

/** Samples as a file holds them, one frame after the other. Integers must be whole steps already: what is
    between two is rounded to the nearest. [any thread]
*/
void appendSamples (std::string& bytes, const float* samplesOfAFrame, int numChannels, BitDepth);
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Oversampling.h"

#include <cstdint>

namespace plus48
{
/** What every stage is told before sound runs. */
struct StageSpec
{
    /** The recording's rate, and the longest block, in its samples. */
    double sampleRate = 48000.0;
    int maxBlock = 64;

    /** Which noise this is; the same seed gives the same noise. */
    std::uint64_t seed = 1;
    int channel = 0;

    int factor() const noexcept { return oversamplingFactor (sampleRate); }
    double oversampledRate() const noexcept { return sampleRate * factor(); }
};

/** Where a block lies: its first sample on the absolute axis, and its length, both at the recording's rate. */
struct BlockPosition
{
    std::int64_t start = 0;
    int numSamples = 0;
};
} // namespace plus48

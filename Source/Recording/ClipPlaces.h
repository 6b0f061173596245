// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Peaks.h"

#include <optional>
#include <vector>

namespace plus48
{
/** Where a take clipped, by its waveform. */
struct ClipPlaces
{
    /** Peaks are stored in steps of 1 / 32767, towards zero: the highest sample of 24 bits is one step below full scale. */
    static constexpr float fullScale = 32765.5f / 32767.0f;

    /** Clipped peaks nearer together than this are one place, in seconds. */
    static constexpr double apartSeconds = 0.05;

    /** [any thread but the audio thread] Where samples stand at full scale, in seconds from the beginning, one for each place; of all channels, or of one. */
    static std::vector<double> in (const Peaks&, double sampleRate, std::optional<int> channel = {});
};

/** [any thread but the audio thread] The highest magnitude from one sample up to another; of all channels, or of one. */
float highestBetween (const Peaks&, std::int64_t first, std::int64_t end, std::optional<int> channel = {});
} // namespace plus48

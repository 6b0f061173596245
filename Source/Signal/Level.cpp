// SPDX-License-Identifier: GPL-3.0-or-later
#include "Level.h"

#include "WideVectors.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
/** The highest and the lowest sample of each lane: two comparisons, and no sign to be taken away. */
struct Extremes
{
    Vector highest {}, lowest {};

    void add (const Vector& samples) noexcept
    {
        highest = samples > highest ? samples : highest;
        lowest = samples < lowest ? samples : lowest;
    }

    double peak() const noexcept
    {
        auto most = 0.0;

        for (int lane = 0; lane < numLanes; ++lane)
            most = std::max ({ most, highest[lane], -lowest[lane] });

        return most;
    }
};
} // namespace

PLUS48_WIDE_VECTORS Level levelOf (const double* samples, int numSamples) noexcept
{
    Extremes extremes;
    Vector sums {};
    int n = 0;

    for (; n + numLanes <= numSamples; n += numLanes)
    {
        Vector several;
        load (several, samples + n);
        extremes.add (several);
        sums += several * several;
    }

    Level level { extremes.peak(), (sums[0] + sums[2]) + (sums[1] + sums[3]) };

    for (; n < numSamples; ++n)
    {
        level.peak = std::max (level.peak, std::abs (samples[n]));
        level.sumOfSquares += samples[n] * samples[n];
    }

    return level;
}

PLUS48_WIDE_VECTORS double peakOf (const double* samples, int numSamples) noexcept
{
    Extremes extremes;
    int n = 0;

    for (; n + numLanes <= numSamples; n += numLanes)
    {
        Vector several;
        load (several, samples + n);
        extremes.add (several);
    }

    auto peak = extremes.peak();

    for (; n < numSamples; ++n)
        peak = std::max (peak, std::abs (samples[n]));

    return peak;
}
} // namespace plus48

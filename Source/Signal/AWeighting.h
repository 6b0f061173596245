// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Units.h"

namespace plus48
{
/** [any thread] The A weighting of IEC 61672-1, as a factor of power: 1 at 1 kHz. */
inline double aWeightingPower (double hz) noexcept
{
    const auto f2 = hz * hz;

    // The four corner frequencies of the standard.
    const auto c1 = 20.598997 * 20.598997;
    const auto c2 = 107.65265 * 107.65265;
    const auto c3 = 737.86223 * 737.86223;
    const auto c4 = 12194.217 * 12194.217;

    const auto amplitude = c4 * f2 * f2 / ((f2 + c1) * std::sqrt ((f2 + c2) * (f2 + c3)) * (f2 + c4));
    return amplitude * amplitude * 1.5848931924611136; // + 2.00 dB, so that 1 kHz reads 0 dB
}

/** The integral of `density (hz)`, A-weighted or flat, over the audio band.

    Simpson's rule on a logarithmic axis, for densities without lines.
*/
template <typename Density>
double bandPower (Density&& density, bool aWeighted)
{
    constexpr int numIntervals = 600;
    const auto step = std::log (audioBandHighHz / audioBandLowHz) / numIntervals;
    double sum = 0.0;

    for (int i = 0; i <= numIntervals; ++i)
    {
        const auto hz = audioBandLowHz * std::exp (step * i);
        const auto weight = (i == 0 || i == numIntervals) ? 1.0 : (i % 2 == 1 ? 4.0 : 2.0);
        sum += weight * hz * density (hz) * (aWeighted ? aWeightingPower (hz) : 1.0);
    }

    return sum * step / 3.0;
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace plus48
{
/** How a converter comes back from an overload: no sample beyond full scale, and no corner that would alias.

    A modulator driven to full scale loads its integrators; it is brought back by feedback that for a
    moment makes less of everything (Schreier and Temes, Understanding delta-sigma data converters,
    on instability and its cure). And it has to: of a clipped tone that has lost its harmonics to the
    decimation filter, a fundamental of up to 4 / pi of full scale is left, which no word can hold;
    cutting that off sample by sample would fold its harmonics back into the music.

    So there is a gain, exactly 1 as long as nothing exceeds full scale. What does exceed it is brought
    to full scale by that gain, at once; then the gain is held for longer than half a period of the
    lowest note, so that an overloaded steady tone sees a constant, and goes back to 1. The times
    are a design choice: 0.7 dB are left at worst 100 ms after an overload.
*/
class OverloadRecovery
{
public:
    /** [message thread] */
    void prepare (double sampleRate) noexcept
    {
        holdSamples = static_cast<int> (holdSeconds * sampleRate);
        perSample = std::exp (-1.0 / (releaseSeconds * sampleRate));
        reset();
    }

    void reset() noexcept
    {
        level = 1.0;
        hold = 0;
    }

    /** [audio thread] Relative to full scale; what comes out is never beyond it. */
    double process (double value) noexcept
    {
        const auto magnitude = std::abs (value);

        if (magnitude <= 1.0 && level <= 1.0)
            return value;

        if (magnitude > 1.0 && magnitude > level * samePeak)
        {
            level = std::max (level, std::min (magnitude, highest));
            hold = holdSamples;
        }
        else if (hold > 0)
        {
            --hold;
        }
        else
        {
            level = 1.0 + (level - 1.0) * perSample;

            if (level < 1.0 + negligible)
                level = 1.0;
        }

        return std::clamp (value / level, -1.0, 1.0);
    }

private:
    static constexpr double holdSeconds = 0.025;
    static constexpr double releaseSeconds = 0.03;

    /** Peaks a tenth of a decibel apart are one peak, sampled at different places. */
    static constexpr double samePeak = 0.9886;

    /** What is left of a modulator's output behind any sensible filter; beyond it nothing is recovered, only cut. */
    static constexpr double highest = 2.0;

    static constexpr double negligible = 1.0e-9;

    double level = 1.0, perSample = 0.0;
    int holdSamples = 0, hold = 0;
};
} // namespace plus48

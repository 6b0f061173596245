// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Level.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
/** A sharp limit at plus and minus some level, without the aliasing of a plain clip.

    What exceeds the limit is computed with antiderivatives of second order
    (Bilbao, Esqueda, Parker and Välimäki, Antiderivative antialiasing for
    memoryless nonlinearities, 2017) and taken away from the signal. Below the
    limit nothing exceeds, so there the signal passes untouched: the method's own
    loss of treble acts on the excess alone.

    One sample late, always.
*/
class HardClipper
{
public:
    static constexpr int latency = 1;

    /** [message thread] A level of 0 means there is no limit. */
    void prepare (double newLevel) noexcept
    {
        level = newLevel > 0.0 ? newLevel : noLimit;
        reset();
    }

    void reset() noexcept { x1 = x2 = 0.0; }

    /** [audio thread] In place. True if the limit was reached. */
    bool process (double* samples, int numSamples) noexcept
    {
        // Mostly nothing comes near the limit, and then this is a plain delay.
        if (level < noLimit && highestOf (samples, numSamples) > level)
        {
            processBeyond (samples, numSamples);
            return true;
        }

        if (numSamples > 0)
        {
            const auto last = samples[numSamples - 1];
            x2 = numSamples > 1 ? samples[numSamples - 2] : x1;
            std::copy_backward (samples, samples + numSamples - 1, samples + numSamples);
            samples[0] = x1;
            x1 = last;
        }

        return false;
    }

    /** [audio thread] Only what lies beyond the limit, one sample late, to be taken away elsewhere.
        False where nothing does; then `beyond` is not written.
    */
    bool findExcess (const double* samples, int numSamples, double* beyondLimit) noexcept
    {
        const auto isBeyond = highestOf (samples, numSamples) > level;

        for (int n = isBeyond ? 0 : std::max (0, numSamples - 2); n < numSamples; ++n)
        {
            if (isBeyond)
                beyondLimit[n] = excess (samples[n], x1, x2);

            x2 = x1;
            x1 = samples[n];
        }

        return isBeyond;
    }

private:
    /** Of these samples and the two before them. */
    double highestOf (const double* samples, int numSamples) const noexcept
    {
        return std::max ({ std::abs (x1), std::abs (x2), peakOf (samples, numSamples) });
    }

    void processBeyond (double* samples, int numSamples) noexcept
    {
        for (int n = 0; n < numSamples; ++n)
        {
            const auto x0 = samples[n];
            samples[n] = x1 - excess (x0, x1, x2);
            x2 = x1;
            x1 = x0;
        }
    }

    /** How far beyond the limit, with its sign: the function that is antialiased. */
    double beyond (double x) const noexcept { return x > level ? x - level : (x < -level ? x + level : 0.0); }

    /** The divided difference of beyond()'s second antiderivative, d^3 / 6, free of cancellation on either side. */
    double slope (double a, double b) const noexcept
    {
        const auto da = beyond (a), db = beyond (b);

        if ((a > level && b > level) || (a < -level && b < -level))
            return (da * da + da * db + db * db) / 6.0;

        const auto difference = a - b;
        return std::abs (difference) > 0.0 ? (da * da * da - db * db * db) / (6.0 * difference) : 0.0;
    }

    double excess (double a, double b, double c) const noexcept
    {
        if ((a > level && b > level && c > level) || (a < -level && b < -level && c < -level))
            return (beyond (a) + beyond (b) + beyond (c)) / 3.0;

        if (std::abs (a) <= level && std::abs (b) <= level && std::abs (c) <= level)
            return 0.0;

        const auto width = a - c;

        if (std::abs (width) > 1.0e-5 * level)
            return 2.0 * (slope (a, b) - slope (b, c)) / width;

        // The outer two coincide: the limit of the expression above.
        const auto outer = 0.5 * (a + c);
        const auto step = outer - b;
        const auto d = beyond (outer);

        if (std::abs (step) > 1.0e-5 * level)
            return 2.0 / step * (0.5 * d * d - slope (b, outer));

        return beyond (0.5 * (outer + b));
    }

    static constexpr double noLimit = 1.0e300;
    double level = noLimit;
    double x1 = 0.0, x2 = 0.0;
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CircuitParts.h"

#include "Signal/HardClipper.h"
#include "Signal/Level.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
/** The end of a stage that gives way before its rail (Rounding), without the aliasing of the plain curve.

    As in HardClipper, what lies beyond is computed with antiderivatives of second order and taken away from the signal; up to the knee
    the signal passes untouched. The curve is a sum of parabolas, one from the beginning of each segment, so that all divided differences are polynomials.

    One sample late, always.
*/
class RoundedRail
{
public:
    static constexpr int latency = HardClipper::latency;

    /** [message thread] */
    void prepare (const Rounding& rounding) noexcept
    {
        segments = rounding.segments();
        maximum = rounding.maximumVolts;
        reset();
    }

    void reset() noexcept { x1 = x2 = 0.0; }

    /** [audio thread] In place. True if the stage was driven beyond its maximum level. */
    bool process (double* samples, int numSamples) noexcept
    {
        const auto highest = std::max ({ std::abs (x1), std::abs (x2), peakOf (samples, numSamples) });

        if (highest > segments.front().fromVolts)
            round (samples, numSamples);
        else if (numSamples > 0)
            delay (samples, numSamples);

        return highest > maximum;
    }

private:
    /** (|x| - level)^2 / 2 with the sign of x, from a level on, in antiderivatives. */
    struct Parabola
    {
        double level = 0.0;

        double beyond (double x) const noexcept { return std::max (0.0, std::abs (x) - level); }

        /** The divided difference of the second antiderivative, d^4 / 24, free of cancellation on either side. */
        double slope (double a, double b) const noexcept
        {
            const auto da = beyond (a), db = beyond (b);

            if (da > 0.0 && db > 0.0 && a * b > 0.0)
                return (da + db) * (da * da + db * db) / 24.0;

            const auto difference = a - b;
            const auto fourth = [] (double d) { return d * d * d * d; };
            return std::abs (difference) > 0.0 ? (std::copysign (fourth (da), a) - std::copysign (fourth (db), b)) / (24.0 * difference) : 0.0;
        }

        /** The mean of the curve under a triangle over three samples. */
        double mean (double a, double b, double c) const noexcept
        {
            const auto da = beyond (a), db = beyond (b), dc = beyond (c);

            if (! (da > 0.0 || db > 0.0 || dc > 0.0))
                return 0.0;

            if (da > 0.0 && db > 0.0 && dc > 0.0 && a * b > 0.0 && b * c > 0.0)
                return std::copysign (da * da + db * db + dc * dc + da * db + db * dc + dc * da, b) / 12.0;

            // Nearer than this, the differences below would be rounding errors.
            const auto tiny = 1.0e-4 * level;
            const auto span = a - c;

            if (std::abs (span) > tiny)
                return 2.0 * (slope (a, b) - slope (b, c)) / span;

            // The outer two coincide: the limit of the expression above.
            const auto outer = 0.5 * (a + c);
            const auto step = outer - b;
            const auto d = beyond (outer);

            if (std::abs (step) > tiny)
                return 2.0 / step * (d * d * d / 6.0 - slope (b, outer));

            const auto middle = 0.5 * (outer + b), dm = beyond (middle);
            return std::copysign (0.5 * dm * dm, middle);
        }
    };

    void round (double* samples, int numSamples) noexcept
    {
        for (int n = 0; n < numSamples; ++n)
        {
            const auto x0 = samples[n];
            samples[n] = x1 - excess (x0);
            x2 = x1;
            x1 = x0;
        }
    }

    /** Mostly nothing comes near the knee. */
    void delay (double* samples, int numSamples) noexcept
    {
        const auto last = samples[numSamples - 1];
        x2 = numSamples > 1 ? samples[numSamples - 2] : x1;
        std::copy_backward (samples, samples + numSamples - 1, samples + numSamples);
        samples[0] = x1;
        x1 = last;
    }

    double excess (double x0) const noexcept
    {
        auto sum = 0.0;

        for (const auto& segment : segments)
            sum += segment.perVolt * Parabola { segment.fromVolts }.mean (x0, x1, x2);

        return sum;
    }

    std::array<Rounding::Segment, 3> segments {};
    double maximum = 1.0e300;
    double x1 = 0.0, x2 = 0.0;
};
} // namespace plus48

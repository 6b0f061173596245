// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Units.h"

#include <complex>

namespace plus48
{
/** A second-order transfer function in s: (b0 + b1 s + b2 s^2) / (a0 + a1 s + a2 s^2), s in rad/s. */
struct AnalogueBiquad
{
    double b0 = 1.0, b1 = 0.0, b2 = 0.0;
    double a0 = 1.0, a1 = 0.0, a2 = 0.0;

    std::complex<double> response (double hz) const noexcept
    {
        const std::complex<double> s { 0.0, 2.0 * pi * hz };
        return (b0 + s * (b1 + s * b2)) / (a0 + s * (a1 + s * a2));
    }
};

/** A second-order section, from its analogue prototype by the bilinear transform.

    In direct form I: of all forms it waits least for its own last output.
*/
class Biquad
{
public:
    /** [message thread] `matchedHz` is where the bilinear transform is exact; 0 leaves low frequencies exact. */
    void prepare (const AnalogueBiquad& analogue, double sampleRate, double matchedHz = 0.0) noexcept
    {
        const auto k = matchedHz > 0.0 ? 2.0 * pi * matchedHz / std::tan (pi * matchedHz / sampleRate)
                                       : 2.0 * sampleRate;

        const auto norm = 1.0 / (analogue.a0 + analogue.a1 * k + analogue.a2 * k * k);
        coefficients = { (analogue.b0 + analogue.b1 * k + analogue.b2 * k * k) * norm,
                         2.0 * (analogue.b0 - analogue.b2 * k * k) * norm,
                         (analogue.b0 - analogue.b1 * k + analogue.b2 * k * k) * norm,
                         2.0 * (analogue.a0 - analogue.a2 * k * k) * norm,
                         (analogue.a0 - analogue.a1 * k + analogue.a2 * k * k) * norm };
        reset();
    }

    void reset() noexcept { state = {}; }

    /** [audio thread] In place. */
    void process (double* samples, int numSamples) noexcept
    {
        // Held in registers: the compiler cannot know that `samples` is not this object.
        const auto c = coefficients;
        auto s = state;

        for (int n = 0; n < numSamples; ++n)
        {
            const auto x = samples[n];
            const auto y = (c.b0 * x + c.b1 * s.x1 + c.b2 * s.x2 - c.a2 * s.y2) - c.a1 * s.y1;
            s = { x, s.x1, y, s.y1 };
            samples[n] = y;
        }

        state = s;
    }

    /** [audio thread] In place, two samples at a time: the second is computed from the same past outputs as the
        first, so that nothing waits twice. For an even number of samples, always; the last bits are its own.
    */
    void processPairs (double* samples, int numSamples) noexcept
    {
        const auto c = coefficients;
        const auto nextByY1 = c.a1 * c.a1 - c.a2, nextByY2 = c.a1 * c.a2;
        auto s = state;

        for (int n = 0; n < numSamples; n += 2)
        {
            const auto x0 = samples[n], x1 = samples[n + 1];
            const auto forward0 = c.b0 * x0 + c.b1 * s.x1 + c.b2 * s.x2;
            const auto forward1 = (c.b0 * x1 + c.b1 * x0 + c.b2 * s.x1) - c.a1 * forward0;
            const auto y0 = (forward0 - c.a2 * s.y2) - c.a1 * s.y1;
            const auto y1 = (forward1 + nextByY2 * s.y2) + nextByY1 * s.y1;

            s = { x1, x0, y1, y0 };
            samples[n] = y0;
            samples[n + 1] = y1;
        }

        state = s;
    }

private:
    struct Coefficients
    {
        double b0 = 1.0, b1 = 0.0, b2 = 0.0, a1 = 0.0, a2 = 0.0;
    };

    struct State
    {
        double x1 = 0.0, x2 = 0.0, y1 = 0.0, y2 = 0.0;
    };

    Coefficients coefficients;
    State state;
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

/** [any thread] The curves of amplifying devices, as output voltage over input voltage with a small-signal gain of 1.

    They are stated for the preamp's output, where their voltages mean something to
    its maximum level. Each distorts in the way its cause does; how much is fitted to the
    published or chosen harmonics (HarmonicFit).
*/
namespace plus48
{
/** A device without distortion: for circuits whose asymmetry is below all measuring. */
struct StraightCurve
{
    double operator() (double x) const noexcept { return x; }
};

/** A triode: the current from its cathode follows the three-halves power of the voltage that
    pulls at it (Child 1911, Langmuir 1913), and ends when the grid shuts it off.

    Second harmonic foremost; `cutoffVolts` away from the working point no current is left.
*/
struct TriodeCurve
{
    double cutoffVolts = 1.0e9;
    double perCutoffVolt = 1.0 / cutoffVolts;

    double operator() (double x) const noexcept
    {
        const auto pull = std::max (0.0, 1.0 + x * perCutoffVolt);
        return (pull * std::sqrt (pull) - 1.0) * (cutoffVolts / 1.5);
    }

    /** From the x^2 coefficient of its series. */
    static TriodeCurve withSecondOrder (double perVolt) noexcept { return { 0.25 / perVolt, 4.0 * perVolt }; }
};

/** A field-effect transistor, or any single-ended class-A stage that swings little of its standing
    current: the square law (Shockley 1952). Second harmonic only.
*/
struct SquareLawCurve
{
    double perVolt = 0.0;

    double operator() (double x) const noexcept
    {
        // The parabola up to its vertex, where the current is cut off.
        const auto inside = std::max (x, -0.5 / perVolt);
        return inside + perVolt * inside * inside;
    }

    static SquareLawCurve withSecondOrder (double perVolt) noexcept { return { std::max (perVolt, 1.0e-15) }; }
};

/** What happens on both sides alike as the output nears the supply: the gain gives way and the peaks
    flatten, third harmonic first. Feedback makes it small; the rail behind it stays sharp.

    By itself the third harmonic then grows with the square of the level. Where a unit's figures at two levels say that it
    grows less, the curve eases on its way up.
*/
struct Saturation
{
    /** Twice the x^3 coefficient, per volt squared. */
    double perVoltSquared = 0.0;

    /** What of it is left far up, and how soon it goes there: by half at 1 / sqrt (easing) volts. */
    double kept = 1.0, easingPerVoltSquared = 0.0;

    double operator() (double x) const noexcept
    {
        // x / sqrt (1 + s x^2 (kept + (1 - kept) / (1 + easing x^2))), with a single division.
        const auto square = x * x;
        const auto eased = 1.0 + easingPerVoltSquared * square;
        return x * std::sqrt (eased / (eased + square * (perVoltSquared + perVoltSquared * kept * easingPerVoltSquared * square)));
    }
};

/** How a stage that drives a transformer gives way before its rail: straight up to the knee; from there the gain falls slowly, at the same rate up
    to the maximum level; beyond it falls quickly, to nothing at the rail. The shape is a design choice; published is the maximum level.
*/
struct Rounding
{
    /** `maximumVolts`: the input whose output is the maximum; 0: the gain falls on as slowly. In the knee the gain would be gone after `widthVolts`. */
    double kneeVolts = 0.0, widthVolts = 1.0, maximumVolts = 0.0, railVolts = 0.0;

    /** From one voltage on, on both sides alike, the gain falls faster by so much per volt. */
    struct Segment
    {
        double fromVolts = 0.0, perVolt = 0.0;
    };

    std::array<Segment, 3> segments() const noexcept
    {
        const auto slow = 1.0 / widthVolts;

        if (! (maximumVolts > 0.0))
            return { { { kneeVolts, slow }, { kneeVolts + widthVolts, -slow }, { kneeVolts, 0.0 } } };

        const auto inKnee = maximumVolts - kneeVolts;
        const auto gainLeft = std::max (0.05, 1.0 - inKnee * slow);
        const auto beyondVolts = 2.0 * (railVolts - (maximumVolts - 0.5 * inKnee * inKnee * slow)) / gainLeft;
        const auto quick = gainLeft / beyondVolts;
        return { { { kneeVolts, slow }, { maximumVolts, quick - slow }, { maximumVolts + beyondVolts, -quick } } };
    }

    double operator() (double x) const noexcept
    {
        auto excess = 0.0;

        for (const auto& segment : segments())
        {
            const auto beyond = std::max (0.0, std::abs (x) - segment.fromVolts);
            excess += 0.5 * segment.perVolt * beyond * beyond;
        }

        return x - std::copysign (excess, x);
    }
};
} // namespace plus48

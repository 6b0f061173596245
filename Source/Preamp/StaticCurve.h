// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CircuitModel.h"

namespace plus48
{
/** What a preamp makes of a voltage that does not change: device, saturation and rail, without what needs time (core, bias shift).
    [any thread but the audio thread]
*/
class StaticCurve
{
public:
    StaticCurve (const PreampModel&, const CircuitModel&);

    double operator() (double volts) const noexcept;

    struct Sine
    {
        /** Peak of the fundamental in volts; the root of the power sum of harmonics 2 to 5 over it. */
        double fundamental = 0.0, thd = 0.0;
    };

    /** A sine that would have this peak if nothing distorted. */
    Sine sine (double peakVolts) const noexcept;

private:
    CircuitModel model;
    double railVolts;
};

/** The width of the knee with which a sine at the maximum output has 1 % THD, what that sine would be without it, and the rail beyond. */
void fitKnee (CircuitModel&, const PreampModel&);

/** Where a preamp reaches 1 % THD at 997 Hz: its output, in dBu RMS, as it would be if nothing distorted - so input plus gain. Nothing where it
    never does.
*/
std::optional<double> onePercentThdDbu (const PreampModel&);
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace plus48
{
/** The average that an asymmetric curve makes charges the coupling capacitors and the grid leak: it is kept from
    the output, and part of it moves the working point.

    It is followed once a sample of the recording, and smoothed twice (the grid leak with its coupling capacitor, then
    the bypassed cathode): what of the curve's harmonics folds into such a slow reading stays far below hearing.
    It arrives two samples late; against the time it takes that is nothing, and the processor can work at
    three samples at once.
*/
struct BiasShift
{
    /** [message thread] `share`: how much of the average moves the working point. */
    void prepare (double sampleRate, double share) noexcept
    {
        rate = 1.0 - std::exp (-1.0 / (settlingSeconds * sampleRate));
        again = 1.0 - std::exp (-1.0 / (againSeconds * sampleRate));
        shift = share;
        reset();
    }

    void reset() noexcept { average = smoothed = last = 0.0; }

    /** [audio thread] The average as it counts for the next sample. */
    double now() const noexcept { return last; }

    /** [audio thread] What a sample's curve added, on average over its oversampled samples. */
    void add (double excess) noexcept
    {
        last = smoothed;
        smoothed += again * (average - smoothed);
        average += rate * (excess - average);
    }

    double shift = 0.0;

private:
    /** A coupling capacitor and a grid leak take about this long to settle on a new average. */
    static constexpr double settlingSeconds = 0.03;
    static constexpr double againSeconds = 0.002;

    double rate = 0.0, again = 0.0;
    double average = 0.0, smoothed = 0.0, last = 0.0;
};
} // namespace plus48

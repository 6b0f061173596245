// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace plus48
{
/** The average that an asymmetric curve makes charges the coupling capacitors and the grid leak: it is kept from
    the output, and part of it moves the working point.

    It is followed once a sample of the recording, and arrives two samples late: against the time it
    takes, that is nothing, and the processor can work at three samples at once.
*/
struct BiasShift
{
    /** [message thread] `share`: how much of the average moves the working point. */
    void prepare (double sampleRate, double share) noexcept
    {
        rate = 1.0 - std::exp (-1.0 / (settlingSeconds * sampleRate));
        shift = share;
        reset();
    }

    void reset() noexcept { average = last = lastButOne = 0.0; }

    /** [audio thread] The average as it counts for the next sample. */
    double now() const noexcept { return lastButOne; }

    /** [audio thread] What a sample's curve added, on average over its island samples. */
    void add (double excess) noexcept
    {
        lastButOne = last;
        last = average;
        average += rate * (excess - average);
    }

    double shift = 0.0;

private:
    /** A coupling capacitor and a grid leak take about this long to settle on a new average. */
    static constexpr double settlingSeconds = 0.03;

    double rate = 0.0;
    double average = 0.0, last = 0.0, lastButOne = 0.0;
};
} // namespace plus48

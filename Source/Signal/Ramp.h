// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace plus48
{
/** A control value that moves to its target in a straight line.

    The line is a function of the absolute sample position, so that the result
    does not depend on how the signal is cut into blocks.
*/
class Ramp
{
public:
    /** [message thread] */
    void prepare (double lengthInSamples, double value) noexcept
    {
        length = lengthInSamples;
        jumpTo (value);
    }

    /** [any thread, while no sound runs] */
    void jumpTo (double value) noexcept
    {
        from = to = value;
        steady = true;
    }

    /** [audio thread] Starts a new line at `position`; nothing happens when the target is already this. */
    void moveTo (double target, std::int64_t position) noexcept
    {
        if (target <= to && target >= to)
            return;

        from = at (position);
        to = target;
        start = position;
        steady = false;
    }

    /** [audio thread] */
    double at (std::int64_t position) noexcept
    {
        if (steady)
            return to;

        const auto done = static_cast<double> (position - start) / length;

        if (done >= 1.0)
        {
            steady = true;
            return to;
        }

        return from + (to - from) * done;
    }

    /** [audio thread] True once the target is reached; only `at` finds that out. */
    bool isSteady() const noexcept { return steady; }

    double target() const noexcept { return to; }

private:
    double from = 0.0, to = 0.0, length = 1.0;
    std::int64_t start = 0;
    bool steady = true;
};
} // namespace plus48

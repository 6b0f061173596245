// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Signal/Ramp.h"
#include "Signal/StageSpec.h"
#include "Signal/Units.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
/** The last thing before the loudspeaker: nothing leaves louder than -1 dBFS, and sound begins slowly.

    The limiter has no delay: a soft knee from -4 dBFS bends towards the ceiling and never
    passes it. Below the knee nothing changes by a bit. What is no number becomes silence.
*/
class OutputLimiter
{
public:
    static constexpr double ceilingDb = -1.0;
    static constexpr double kneeDb = -4.0;
    static constexpr double slowStartSeconds = 0.5;

    /** [message thread] */
    void prepare (const StageSpec& spec) noexcept
    {
        start.prepare (slowStartSeconds * spec.sampleRate, 0.0);
        hasStarted = false;
    }

    /** [any thread, while no sound runs] The slow start begins with the next block. */
    void restart() noexcept
    {
        start.jumpTo (0.0);
        hasStarted = false;
    }

    /** [audio thread] Both sides by the same gain, in place; `right` may be nullptr. The lowest gain in this block, as a factor. */
    double process (double* left, double* right, BlockPosition position) noexcept
    {
        if (! hasStarted)
            start.moveTo (1.0, position.start);

        hasStarted = true;
        auto lowest = 1.0;

        for (int n = 0; n < position.numSamples; ++n)
        {
            const auto fade = start.at (position.start + n);
            const auto l = fade * finite (left[n]);
            const auto r = right != nullptr ? fade * finite (right[n]) : 0.0;
            const auto gain = gainFor (std::max (std::abs (l), std::abs (r)));
            lowest = std::min (lowest, gain);
            left[n] = gain * l;

            if (right != nullptr)
                right[n] = gain * r;
        }

        return lowest;
    }

    /** What is left of this magnitude: itself up to the knee, and never more than the ceiling. */
    static double limited (double magnitude) noexcept
    {
        // 10^(-4 / 20), and from there to 10^(-1 / 20).
        constexpr auto knee = 0.630957344480193;
        constexpr auto room = 0.891250938133746 - knee;
        return magnitude <= knee ? magnitude : knee + room * std::tanh ((magnitude - knee) / room);
    }

private:
    static double finite (double sample) noexcept { return std::isfinite (sample) ? sample : 0.0; }
    static double gainFor (double magnitude) noexcept { return magnitude > 0.0 ? limited (magnitude) / magnitude : 1.0; }

    Ramp start;
    bool hasStarted = false;
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig/Rig.h"
#include "Signal/Ramp.h"
#include "Signal/Rounding.h"
#include "Signal/StageSpec.h"

#include <algorithm>

namespace plus48
{
/** The recorder's input: one of the two recordings of a channel, and a cross-fade when the other is chosen.

    Behind the converters both are whole steps, which stay as they are. A mixture is
    rounded to the nearest step: while the two fade here, and while one chain
    fades into another before. The fade follows the absolute position and not
    the blocks, so that a render with the switch at the same sample gives the
    same integers.
*/
class PathCrossfade
{
public:
    static constexpr double fadeSeconds = 0.01;

    /** [audio thread, or any other while no sound runs] `bits` are those of the converters. */
    void prepare (double sampleRate, BitDepth bits, Path activePath) noexcept
    {
        fade.prepare (std::max (1.0, fadeSeconds * sampleRate), activePath == Path::b ? 1.0 : 0.0);
        steps = stepsOf (bits);
    }

    /** [audio thread] The fade begins at this position, of a block that has not been processed yet. */
    void moveTo (Path activePath, std::int64_t position) noexcept { fade.moveTo (activePath == Path::b ? 1.0 : 0.0, position); }

    /** [audio thread] Which path is heard, or fading in. */
    Path activePath() const noexcept { return fade.target() > 0.5 ? Path::b : Path::a; }

    /** [audio thread] Full scale in, full scale out; `output` may be one of the two. */
    void process (const double* a, const double* b, double* output, BlockPosition position) noexcept
    {
        for (int n = 0; n < position.numSamples; ++n)
        {
            const auto shareOfB = fade.at (position.start + n);

            if (fade.isSteady())
                output[n] = rounded (shareOfB > 0.5 ? b[n] : a[n]);
            else
                output[n] = rounded (a[n] + shareOfB * (b[n] - a[n]));
        }
    }

private:
    double rounded (double value) const noexcept { return steps > 0.0 ? nearestInteger (value * steps) / steps : value; }

    Ramp fade;
    double steps = 0.0;
};
} // namespace plus48

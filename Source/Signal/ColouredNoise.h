// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "GaussianNoise.h"
#include "ResponseFilter.h"
#include "StageSpec.h"

namespace plus48
{
/** Gaussian noise of a given spectrum, at the recording's rate.

    Its level is stated by a density: the square root of its power per hertz
    where `colour` is 0 dB, in the unit of the signal it is added to.
*/
class ColouredNoise
{
public:
    /** [message thread] Without `colour` the noise is white. */
    void prepare (const StageSpec&, NoiseStream, const ResponseCurve& colour = {});
    void reset() noexcept { filter.reset(); }

    /** [audio thread] Fills with noise of density 1. */
    void fill (double* output, BlockPosition) noexcept;

    /** Power at a frequency, relative to where the colour is 0 dB, as the running filter has it. [message thread] */
    double powerAt (double hz) const noexcept;

private:
    GaussianNoise white;
    ParallelSections fit;
    ResponseFilter filter;
    double sampleRate = 48000.0;
    double deviation = 1.0;
};

/** White noise with the excess 1 + corner / f of a semiconductor or a valve. Flat for a corner of 0. */
ResponseCurve flickerColour (double cornerHz);
} // namespace plus48

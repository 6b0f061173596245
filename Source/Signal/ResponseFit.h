// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ResponseCurve.h"

#include <complex>
#include <vector>

namespace plus48
{
/** A filter that follows a response curve: a constant and second-order sections side by side.

    Side by side they do not wait for each other, so the processor computes them
    at the same time.
*/
struct ParallelSections
{
    struct Section
    {
        double b0 = 0.0, b1 = 0.0, b2 = 0.0, a1 = 0.0, a2 = 0.0;
    };

    double direct = 1.0;
    std::vector<Section> sections;

    std::complex<double> response (double hz, double sampleRate) const noexcept;
};

/** Fits parallel sections with fixed poles to the magnitude of a curve.

    Poles spread on a logarithmic axis and numerators by least squares is the
    method of Bank (Perceptually motivated audio equalization using fixed-pole
    parallel second-order filters, 2008). Bode's relation gives the phase of
    the first fit, so that it is the minimum-phase one; Gauss-Newton steps on the
    level in dB then bring the magnitude to within a few hundredths of a dB.

    [any thread but the audio thread] Takes some milliseconds the first time a curve is asked for.
*/
ParallelSections fitResponse (const ResponseCurve&, double sampleRate);

/** The same for several curves through the same frequencies, with common poles: between them one may
    go over from one to the next by mixing numerators.
*/
std::vector<ParallelSections> fitResponses (const std::vector<ResponseCurve>&, double sampleRate);
} // namespace plus48

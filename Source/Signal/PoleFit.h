// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ResponseCurve.h"

#include <complex>
#include <vector>

/** Fitting a curve with poles that are given: the inner part of ResponseFit. [any thread but the audio thread] */
namespace plus48
{
/** A pair of poles on the axis of the bilinear transform, omega = tan (pi hz / sampleRate). */
struct Pole
{
    double omega, damping;
};

/** p and q of every section, (p omega^2 + q omega s) / (s^2 + 2 damping omega s + omega^2), after the constant. */
using Numerators = std::vector<double>;

/** The numerators found, and how well they do. */
struct PoleFit
{
    Numerators numerators;
    double responsePointError = 0.0, overshoot = 0.0;

    /** Response points are this near, and nothing between two of them lies this far beyond both. */
    static constexpr double responsePointToleranceDb = 0.02;
    static constexpr double overshootToleranceDb = 0.08;

    bool isGoodEnough() const noexcept { return responsePointError < responsePointToleranceDb && overshoot < overshootToleranceDb; }
    double badness() const noexcept { return responsePointError / responsePointToleranceDb + overshoot / overshootToleranceDb; }
};

/** Frequencies on the axis of the bilinear transform. */
double toOmega (double hz, double sampleRate) noexcept;

/** `points` are the response points that count: those of the curve that lie within the band. */
PoleFit fitWithPoles (const ResponseCurve&, const std::vector<ResponseCurve::Point>& points, const std::vector<Pole>&, double sampleRate);
} // namespace plus48

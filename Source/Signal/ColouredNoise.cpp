// SPDX-License-Identifier: GPL-3.0-or-later
#include "ColouredNoise.h"

#include "Units.h"

namespace plus48
{
void ColouredNoise::prepare (const StageSpec& spec, NoiseStream stream, const ResponseCurve& colour)
{
    white = GaussianNoise (spec.seed, stream, spec.channel);
    fit = fitResponse (colour, spec.sampleRate);
    filter.prepare (fit);
    sampleRate = spec.sampleRate;
    deviation = std::sqrt (0.5 * sampleRate); // power 1 in every hertz up to half the rate
}

void ColouredNoise::fill (double* output, BlockPosition position) noexcept
{
    white.fillGaussian (position.start, position.numSamples, output);

    for (int n = 0; n < position.numSamples; ++n)
        output[n] *= deviation;

    filter.process (output, position.numSamples);
}

double ColouredNoise::powerAt (double hz) const noexcept
{
    return std::norm (fit.response (hz, sampleRate));
}

ResponseCurve flickerColour (double cornerHz)
{
    if (cornerHz <= 0.0)
        return {};

    std::vector<ResponseCurve::Point> points;

    for (const auto hz : { 5.0, 10.0, 20.0, 40.0, 80.0, 160.0, 320.0, 640.0, 1280.0, 2560.0, 5120.0, 10240.0, 20480.0 })
        points.push_back ({ hz, dbFromPower (1.0 + cornerHz / hz) });

    return ResponseCurve (std::move (points));
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#include "Converter.h"

#include "Signal/AWeighting.h"

#include <algorithm>

namespace plus48
{
double Converter::fullScaleVolts (double maxInDbu) noexcept { return sqrtTwo * voltsFromDbu (maxInDbu); }

void Converter::prepare (const StageSpec& spec, const Model& model, bool quiet)
{
    noise = GaussianNoise (spec.seed, NoiseStream::converter, spec.channel);
    dither = GaussianNoise (spec.seed, NoiseStream::dither, spec.channel);

    static const auto aWeightedUnit = bandPower ([] (double) { return 1.0; },
                                                 true);

    perVolt = 1.0 / fullScaleVolts (model.maxInDbu);

    // Relative to the RMS of a full-scale sine, in every hertz up to half the sampling rate.
    const auto density = gainFromDb (-model.dynamicRangeDba) / sqrtTwo / std::sqrt (aWeightedUnit);
    noiseAmplitude = quiet ? 0.0 : density * std::sqrt (0.5 * spec.sampleRate);

    steps = model.bits == BitDepth::int16 ? 32768.0 : (model.bits == BitDepth::int24 ? 8388608.0 : 0.0);
    ditherSteps = quiet ? 0.0 : 1.0;
    recovery.prepare (spec.sampleRate);
}

double Converter::round (double value, std::int64_t position) const noexcept
{
    const auto triangular = ditherSteps * dither.triangular (position);

    // Adding and taking away 1.5 * 2^52 leaves no room for a fraction: the nearest integer.
    constexpr auto noFraction = 6755399441055744.0;
    const auto step = (value * steps + triangular + noFraction) - noFraction;

    return std::clamp (step, -steps, steps - 1.0) / steps;
}

bool Converter::process (const double* volts, double* fullScale, BlockPosition position) noexcept
{
    bool clipped = false;

    for (int n = 0; n < position.numSamples; ++n)
    {
        const auto at = position.start + n;
        auto value = volts[n] * perVolt + (noiseAmplitude > 0.0 ? noiseAmplitude * noise.gaussian (at) : 0.0);

        clipped = clipped || std::abs (value) >= 1.0;
        value = recovery.process (value);
        fullScale[n] = steps > 0.0 ? round (value, at) : value;
    }

    return clipped;
}
} // namespace plus48

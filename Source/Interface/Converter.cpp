// SPDX-License-Identifier: GPL-3.0-or-later
#include "Converter.h"

#include "Signal/AWeighting.h"
#include "Signal/Rounding.h"

#include <algorithm>

namespace plus48
{
double Converter::fullScaleVolts (double maxInDbu) noexcept { return sqrtTwo * voltsFromDbu (maxInDbu); }

void Converter::prepare (const StageSpec& spec, const Model& model, bool isNoiseMuted)
{
    noise = GaussianNoise (spec.seed, NoiseStream::converter, spec.channel);
    dither = GaussianNoise (spec.seed, NoiseStream::dither, spec.channel);

    static const auto aWeightedUnit = bandPower ([] (double) { return 1.0; },
                                                 true);

    noiseBlock.assign (static_cast<std::size_t> (spec.maxBlock), 0.0);
    ditherBlock = noiseBlock;
    perVolt = 1.0 / fullScaleVolts (model.maxInDbu);

    // Relative to the RMS of a full-scale sine, in every hertz up to half the sampling rate.
    const auto density = gainFromDb (-model.dynamicRangeDba) / sqrtTwo / std::sqrt (aWeightedUnit);
    noiseAmplitude = isNoiseMuted ? 0.0 : density * std::sqrt (0.5 * spec.sampleRate);

    steps = stepsOf (model.bits);
    ditherSteps = isNoiseMuted ? 0.0 : 1.0;
    recovery.prepare (spec.sampleRate);
}

inline double Converter::round (double value, double triangular) const noexcept
{
    const auto step = nearestInteger (value * steps + ditherSteps * triangular);
    return std::clamp (step, -steps, steps - 1.0) / steps;
}

bool Converter::process (const double* volts, double* fullScale, BlockPosition position) noexcept
{
    bool clipped = false;

    if (noiseAmplitude > 0.0)
        noise.fillGaussian (position.start, position.numSamples, noiseBlock.data());

    if (steps > 0.0 && ditherSteps > 0.0)
        dither.fillTriangular (position.start, position.numSamples, ditherBlock.data());

    for (std::size_t n = 0; n < static_cast<std::size_t> (position.numSamples); ++n)
    {
        // Where they are off, the blocks hold zeros.
        const auto value = volts[n] * perVolt + noiseAmplitude * noiseBlock[n];
        const auto recovered = recovery.process (value);

        clipped = clipped || std::abs (value) >= 1.0;
        fullScale[n] = steps > 0.0 ? round (recovered, ditherBlock[n]) : recovered;
    }

    return clipped;
}
} // namespace plus48

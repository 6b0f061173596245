// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoiseLevel.h"

#include "Signal/AWeighting.h"

namespace plus48
{
NoiseLevel noiseLevel (const PowerSpectrum& spectrum)
{
    return { std::sqrt (spectrum.power (audioBandLowHz, audioBandHighHz, aWeightingPower)),
             std::sqrt (spectrum.power (audioBandLowHz, audioBandHighHz)) };
}

NoiseLevel noiseLevel (std::span<const double> signal, double sampleRate)
{
    // Bins of at most 1.5 Hz, so that the lower edge of the band is where it should be.
    const auto order = static_cast<int> (std::ceil (std::log2 (sampleRate / 1.5)));
    return noiseLevel (powerSpectrum (signal, sampleRate, order));
}

double dbfsFromRms (double rms) noexcept { return dbFromGain (rms * sqrtTwo); }
} // namespace plus48

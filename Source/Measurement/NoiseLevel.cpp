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

std::vector<double> thirdOctaveHz()
{
    std::vector<double> frequencies;

    for (int n = -17; n <= 13; ++n)
        frequencies.push_back (1000.0 * std::pow (10.0, n / 10.0));

    return frequencies;
}

double thirdOctaveLowHz (double midHz) noexcept { return midHz * std::pow (10.0, -0.05); }
double thirdOctaveHighHz (double midHz) noexcept { return midHz * std::pow (10.0, 0.05); }

std::vector<ThirdOctave> thirdOctaves (const PowerSpectrum& spectrum)
{
    std::vector<ThirdOctave> thirds;

    for (const auto hz : thirdOctaveHz())
        thirds.push_back ({ hz, spectrum.power (thirdOctaveLowHz (hz), thirdOctaveHighHz (hz)) });

    return thirds;
}
} // namespace plus48

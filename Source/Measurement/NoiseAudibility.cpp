// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoiseAudibility.h"

#include "NoiseBudget.h"

#include <algorithm>
#include <array>
#include <limits>

namespace plus48
{
namespace
{
constexpr double loudestPlaybackSpl = 103.0;

constexpr std::array<double, numThirdOctaves> thresholds { 78.5, 68.7, 59.5, 51.1, 44.0, 37.5, 31.5, 26.5, 22.1, 17.9, 14.4, 11.4, 8.6, 6.2, 4.4,
                                                           3.0, 2.2, 2.4, 3.5, 1.7, -1.3, -4.2, -6.0, -5.4, -1.5, 6.0, 12.6, 13.9, 12.3 };

/** The exact centre: 1 kHz is number 17 (IEC 61260). */
double centreHz (int thirdOctave) { return 1000.0 * std::pow (10.0, 0.1 * (thirdOctave - 17)); }

/** The recorded noise of one third octave, relative to the power of a full-scale sine. */
double bandPower (const PathFormula& formula, int thirdOctave)
{
    const auto width = 0.1 * std::log (10.0);
    double sum = 0.0;

    // Gauss and Legendre, three points on a logarithmic axis.
    for (const auto& [place, share] : { std::array { -std::sqrt (0.6), 5.0 }, std::array { 0.0, 8.0 }, std::array { std::sqrt (0.6), 5.0 } })
    {
        const auto hz = centreHz (thirdOctave) * std::exp (0.5 * width * place);
        sum += hz * width * share / 18.0 * noiseDensity (formula, PathStage::recorded, hz).total();
    }

    for (int harmonic = 1; harmonic <= numBuzzHarmonics; ++harmonic)
    {
        const auto hz = harmonic * mainsHz;

        if (std::abs (std::log (hz / centreHz (thirdOctave))) <= 0.5 * width)
            sum += formula.buzzPower (PathStage::analogue, harmonic) * formula.transferPower (PathStage::analogue, PathStage::recorded, hz);
    }

    return sum;
}
} // namespace

double hearingThresholdSpl (int thirdOctave) { return thresholds[static_cast<std::size_t> (thirdOctave)]; }

double playbackPeakSpl (bool isAcoustic, double peakAtDiaphragm, double distanceMetres)
{
    if (! isAcoustic)
        return loudSpeechPeakSpl;

    return std::min (loudestPlaybackSpl, splFromPascals (peakAtDiaphragm) + dbFromGain (distanceMetres / referenceDistanceMetres));
}

double NoiseAudibility::audiblePartOf (double lessNoiseDb) const noexcept { return std::min (lessNoiseDb, std::max (0.0, overThresholdDb)); }

NoiseAudibility NoiseAudibility::of (const PathFormula& formula, double peak, double playbackSpl)
{
    // What turns full scale into dB SPL.
    const auto peakDbfs = dbFromGain (peak) + dbFromPower (formula.transferPower (PathStage::performance, PathStage::recorded, referenceHz));
    const auto splAtFullScale = playbackSpl - peakDbfs;
    const auto dbfsA = dbFromPower (noiseAt (formula, PathStage::recorded).aWeighted.total());

    NoiseAudibility activePath;
    activePath.playbackDba = dbfsA + splAtFullScale;
    activePath.underPeakDb = peakDbfs - dbfsA;
    activePath.overThresholdDb = -std::numeric_limits<double>::infinity();

    for (int band = 0; band < numThirdOctaves; ++band)
        activePath.overThresholdDb = std::max (activePath.overThresholdDb, dbFromPower (bandPower (formula, band)) + splAtFullScale - hearingThresholdSpl (band));

    return activePath;
}
} // namespace plus48

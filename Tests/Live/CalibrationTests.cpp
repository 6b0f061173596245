// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Live/Calibration.h"
#include "Signal/Units.h"

#include <random>

using namespace plus48;

namespace
{
/** Words of a tone, with pauses of noise between them: half the time each. */
std::vector<float> talk (double toneDbfs, double noiseDbfs, double sampleRate = 48000.0)
{
    std::mt19937 random (1);
    std::normal_distribution<double> noise (0.0, gainFromDb (noiseDbfs) / sqrtTwo);
    std::vector<float> samples (static_cast<std::size_t> (5.0 * sampleRate));

    for (std::size_t n = 0; n < samples.size(); ++n)
    {
        const auto seconds = static_cast<double> (n) / sampleRate;
        const auto isWord = std::fmod (seconds, 2.0) < 1.0;
        samples[n] = static_cast<float> (noise (random) + (isWord ? gainFromDb (toneDbfs) * std::sin (2.0 * pi * 997.0 * seconds) : 0.0));
    }

    return samples;
}
} // namespace

TEST_CASE ("The active level counts words and not pauses", "[live][calibration]")
{
    // A steady tone is active all the time; between words the hangover adds 0.2 s to each second.
    std::vector<float> steady (96000);

    for (std::size_t n = 0; n < steady.size(); ++n)
        steady[n] = static_cast<float> (0.1 * std::sin (2.0 * pi * 997.0 * static_cast<double> (n) / 48000.0));

    CHECK (*activeSpeechDbfs (steady, 48000.0) == Approx (-20.0).margin (0.3));
    CHECK (*activeSpeechDbfs (talk (-20.0, -80.0), 48000.0) == Approx (-20.8).margin (0.5));
    CHECK_FALSE (activeSpeechDbfs (std::vector<float> (48000), 48000.0).has_value());
}

TEST_CASE ("Talking sets full scale, and the pauses are the user's own noise floor", "[live][calibration]")
{
    Calibration calibration;
    REQUIRE (Calibration::from (talk (-30.0, -75.0), 48000.0, calibration).wasOk());
    CHECK (calibration.fullScaleSpl == Approx (74.0 + 30.8).margin (0.5));

    // White noise of -75 dBFS up to 24 kHz loses about 2.9 dB by A-weighting, of which 0.8 dB are above 20 kHz.
    REQUIRE (calibration.noiseDba.has_value());
    CHECK (*calibration.noiseDba == Approx (104.8 - 75.0 - 2.9).margin (1.0));
}

TEST_CASE ("What cannot be calibrated is one sentence with one thing to do", "[live][calibration]")
{
    Calibration calibration;

    for (const auto& samples : { std::vector<float> (48000), talk (0.5, -80.0), talk (-80.0, -90.0), talk (-40.0, -38.0) })
    {
        const auto result = Calibration::from (samples, 48000.0, calibration);
        REQUIRE (result.failed());
        CHECK (result.getErrorMessage().endsWith ("talk once more."));
    }
}

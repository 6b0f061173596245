// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/Peaks.h"
#include "Recording/TakeMeter.h"
#include "Signal/AWeighting.h"
#include "Signal/GaussianNoise.h"
#include "Support/Signals.h"

using namespace plus48;

namespace
{
/** White noise of a level in dBFS, up to half the sampling rate. */
std::vector<float> noise (double dbfs, double sampleRate, double seconds)
{
    const GaussianNoise generator (1, NoiseStream::converter, 0);
    const auto amplitude = gainFromDb (dbfs) / sqrtTwo;
    std::vector<float> samples;

    for (std::int64_t n = 0; n < std::llround (seconds * sampleRate); ++n)
        samples.push_back (static_cast<float> (amplitude * generator.gaussian (n)));

    return samples;
}

void addInPieces (TakeMeter& meter, const std::vector<float>& samples)
{
    for (std::size_t start = 0; start < samples.size(); start += 4999)
        meter.add ({ { samples.begin() + static_cast<std::ptrdiff_t> (start), samples.begin() + static_cast<std::ptrdiff_t> (std::min (samples.size(), start + 4999)) } });
}
} // namespace

TEST_CASE ("A tone of 997 Hz at -23 dBFS has that peak and its loudness", "[recording]")
{
    TakeMeter meter (1, 48000.0);
    addInPieces (meter, test::sine (997.0, gainFromDb (-23.0), 48000.0, 480000));
    const auto measured = meter.result();
    CHECK (measured.peakDbfs.value() == Approx (-23.0).margin (0.01));

    // A sine of 997 Hz in one front channel reads 3.01 LU below its level.
    CHECK (measured.loudnessLufs.value() == Approx (-26.0).margin (0.1));
    CHECK (meter.quietestDbfsA().value() == Approx (-23.0).margin (0.05));
}

TEST_CASE ("The quietest passages are the pauses, A-weighted, and gaps do not count", "[recording]")
{
    for (const auto sampleRate : { 44100.0, 48000.0, 96000.0, 192000.0 })
    {
        const auto noiseMutes = noise (-80.0, sampleRate, 6.0);
        auto loud = test::sine (300.0, 0.5, sampleRate, static_cast<std::size_t> (14.0 * sampleRate));
        loud.insert (loud.end(), noiseMutes.begin(), noiseMutes.end());
        loud.insert (loud.end(), static_cast<std::size_t> (20.0 * sampleRate), 0.0f);

        TakeMeter meter (1, sampleRate);
        addInPieces (meter, loud);

        const auto density = gainFromDb (-160.0) / (0.5 * sampleRate);
        const auto expected = dbFromPower (bandPower ([density] (double) { return density; }, true));
        INFO (sampleRate);
        CHECK (meter.quietestDbfsA().value() == Approx (expected).margin (0.45));
    }
}

TEST_CASE ("Of silence and of nothing nothing is measured", "[recording]")
{
    TakeMeter meter (2, 48000.0);
    CHECK_FALSE (meter.result().peakDbfs.has_value());
    meter.add ({ std::vector<float> (48000), std::vector<float> (48000) });
    CHECK_FALSE (meter.result().peakDbfs.has_value());
    CHECK_FALSE (meter.result().loudnessLufs.has_value());
    CHECK_FALSE (meter.quietestDbfsA().has_value());
}

TEST_CASE ("A waveform holds lowest and highest of every stretch, however it arrives", "[recording]")
{
    std::vector<float> samples (10000, 0.1f);
    samples[700] = -0.5f;
    samples[9999] = 0.75f;

    for (const auto size : { 1u, 100u, 256u, 10000u })
    {
        Peaks peaks (1);

        for (std::size_t start = 0; start < samples.size(); start += size)
            peaks.add ({ { samples.begin() + static_cast<std::ptrdiff_t> (start), samples.begin() + static_cast<std::ptrdiff_t> (std::min (samples.size(), start + size)) } });

        CHECK (peaks.length() == 10000);
        CHECK (peaks.between (0, 512, 768).lowest == Approx (-0.5).margin (0.0001));
        CHECK (peaks.between (0, 768, 9000).lowest == Approx (0.1).margin (0.0001));
        CHECK (peaks.between (0, 9984, 10000).highest == Approx (0.75).margin (0.0001));
        CHECK (peaks.between (0, 20000, 30000).highest == Approx (0.0));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Measurement/Harmonics.h"
#include "Measurement/Tone.h"
#include "Signal/GaussianNoise.h"
#include "Signal/Units.h"

using namespace plus48;

namespace
{
std::vector<double> sumOf (const std::vector<Tone>& tones, double sampleRate, std::size_t length)
{
    std::vector<double> signal (length);

    for (std::size_t n = 0; n < length; ++n)
        for (const auto& tone : tones)
            signal[n] += tone.amplitude * std::cos (2.0 * pi * tone.hz * static_cast<double> (n) / sampleRate + tone.phaseRadians);

    return signal;
}
} // namespace

TEST_CASE ("A tone's amplitude and phase are found, whether or not its periods fit", "[measurement]")
{
    for (const auto hz : { 20.0, 997.0, 5003.7, 19999.9 })
        for (const auto rate : { 44100.0, 192000.0 })
        {
            const auto signal = sumOf ({ { hz, 0.3, 1.1 } }, rate, static_cast<std::size_t> (rate));
            const auto tone = fitTone (signal, rate, hz);

            CHECK (tone.amplitude == Approx (0.3).epsilon (1e-10));
            CHECK (tone.phaseRadians == Approx (1.1).margin (1e-8));
            CHECK (dbFromGain (tone.rms() / 0.3) == Approx (-3.0103).margin (1e-4));
        }
}

TEST_CASE ("A tone is found under an offset, another tone and noise", "[measurement]")
{
    constexpr double rate = 48000.0;
    auto signal = sumOf ({ { 997.0, 1.0, 0.2 }, { 1500.3, 0.5, 0.0 } }, rate, 48000);
    const GaussianNoise noise (1, NoiseStream::room, 0);

    for (std::size_t n = 0; n < signal.size(); ++n)
        signal[n] += 0.25 + 0.001 * noise.gaussian (static_cast<std::int64_t> (n));

    CHECK (fitTone (signal, rate, 997.0).amplitude == Approx (1.0).epsilon (1e-4));
}

TEST_CASE ("What is removed is gone", "[measurement]")
{
    constexpr double rate = 48000.0;
    auto signal = sumOf ({ { 997.0, 1.0, 0.2 }, { 1994.0, 1e-3, 2.0 }, { 8000.5, 1e-7, 0.0 } }, rate, 48000);
    removeTones (signal, rate, fitTones (signal, rate, { 997.0, 1994.0 }));

    for (std::size_t n = 0; n < signal.size(); n += 7)
        REQUIRE (std::abs (signal[n]) < 1.001e-7);

    CHECK (fitTone (signal, rate, 8000.5).amplitude == Approx (1e-7).epsilon (1e-4));
}

TEST_CASE ("Harmonics are read down to -180 dBc", "[measurement]")
{
    for (const auto hz : { 50.0, 997.0, 4000.3 })
    {
        for (const auto dbc : { -20.0, -80.0, -130.0, -180.0 })
        {
            constexpr double rate = 48000.0;
            const auto signal = sumOf ({ { hz, 12.0, 0.4 },
                                         { 2.0 * hz, 12.0 * gainFromDb (dbc), 1.0 },
                                         { 3.0 * hz, 12.0 * gainFromDb (dbc - 6.0), -2.0 },
                                         { 5.0 * hz, 12.0 * gainFromDb (dbc - 3.0), 0.3 } },
                                       rate,
                                       24000);

            const auto harmonics = analyseHarmonics (signal, rate, hz);
            INFO (hz << " Hz, " << dbc << " dBc");
            CHECK (harmonics.fundamental == Approx (12.0).epsilon (1e-9));
            CHECK (harmonics.dbc[0] == Approx (dbc).margin (0.05));
            CHECK (harmonics.dbc[1] == Approx (dbc - 6.0).margin (0.1));
            CHECK (harmonics.dbc[2] < -200.0);
            CHECK (harmonics.dbc[3] == Approx (dbc - 3.0).margin (0.1));
            CHECK (harmonics.thdPercent == Approx (100.0 * gainFromDb (dbc) * std::sqrt (1.0 + 0.2512 + 0.5012)).epsilon (0.01));
        }
    }
}

TEST_CASE ("A clean sine has harmonics below -200 dBc, and none above half the rate", "[measurement]")
{
    constexpr double rate = 44100.0;
    const auto harmonics = analyseHarmonics (sumOf ({ { 9703.7, 1.0, 0.0 } }, rate, 22050), rate, 9703.7);

    CHECK (harmonics.dbc[0] < -200.0);
    CHECK (harmonics.dbc[1] <= -300.0);
    CHECK (harmonics.thdPercent < 1e-8);
    CHECK (harmonicSeries (9703.7, rate).size() == 2);
}

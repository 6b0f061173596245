// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Measurement/ThirdOctaves.h"

#include "Measurement/NoiseLevel.h"
#include "Measurement/Tone.h"
#include "Signal/AWeighting.h"
#include "Signal/ColouredNoise.h"

using namespace plus48;

namespace
{
std::vector<double> whiteNoise (std::size_t length, double deviation)
{
    const GaussianNoise noise (7, NoiseStream::room, 0);
    std::vector<double> signal;

    for (std::size_t n = 0; n < length; ++n)
        signal.push_back (deviation * noise.gaussian (static_cast<std::int64_t> (n)));

    return signal;
}

std::vector<double> sine (double hz, double amplitude, double rate, std::size_t length)
{
    std::vector<double> signal;

    for (std::size_t n = 0; n < length; ++n)
        signal.push_back (amplitude * std::cos (2.0 * pi * hz * static_cast<double> (n) / rate));

    return signal;
}
} // namespace

TEST_CASE ("White noise has the density of its variance, whatever its level", "[measurement]")
{
    for (const auto deviation : { 1.0e-9, 1.0, 1.0e6 })
    {
        constexpr double rate = 48000.0;
        const auto spectrum = powerSpectrum (whiteNoise (480000, deviation), rate);
        const auto squared = deviation * deviation;

        CHECK (dbFromPower (spectrum.power (0.0, 24000.0) / squared) == Approx (0.0).margin (0.03));
        CHECK (dbFromPower (spectrum.power (1000.0, 2000.0) / squared * 24.0) == Approx (0.0).margin (0.15));
    }
}

TEST_CASE ("White noise of 20 kHz loses 2.05 dB when A-weighted (worked example E1)", "[measurement][worked-example]")
{
    constexpr double rate = 48000.0;
    const auto level = noiseLevel (whiteNoise (60 * 48000, 1.0), rate);

    CHECK (dbFromGain (level.aWeighted / level.flat) == Approx (-2.05).margin (0.02));
    CHECK (dbFromPower (level.flat * level.flat * 24000.0 / 19980.0) == Approx (0.0).margin (0.02));
}

TEST_CASE ("Sines are weighted as IEC 61672 has it", "[measurement]")
{
    constexpr double rate = 48000.0;
    const std::pair<double, double> weights[] { { 31.5, -39.4 }, { 100.0, -19.1 }, { 1000.0, 0.0 }, { 2500.0, 1.3 }, { 10000.0, -2.5 }, { 16000.0, -6.7 } };

    for (const auto& [hz, db] : weights)
    {
        const auto level = noiseLevel (sine (hz, sqrtTwo, rate, 480000), rate);
        INFO (hz);
        CHECK (dbFromGain (level.flat) == Approx (0.0).margin (0.01));
        CHECK (dbFromGain (level.aWeighted) == Approx (db).margin (0.1));
    }
}

TEST_CASE ("A full-scale sine reads 0 dBFS", "[measurement]")
{
    CHECK (dbfsFromRms (1.0 / sqrtTwo) == Approx (0.0).margin (1e-9));
}

TEST_CASE ("Thirds of an octave hold their share of white noise, and all of a sine", "[measurement]")
{
    constexpr double rate = 48000.0;
    const auto thirds = test::thirdOctaves (powerSpectrum (whiteNoise (60 * 48000, 1.0), rate, 16));

    REQUIRE (thirds.size() == 31);
    CHECK (thirds.front().hz == Approx (19.95).margin (0.01));
    CHECK (thirds.back().hz == Approx (19952.6).margin (0.1));

    for (const auto& third : thirds)
    {
        const auto width = test::thirdOctaveHighHz (third.hz) - test::thirdOctaveLowHz (third.hz);
        const auto scatter = 4.34 / std::sqrt (width * 60.0);
        CHECK (dbFromPower (third.power * 0.5 * rate / width) == Approx (0.0).margin (4.0 * scatter + 0.02));
    }

    const auto ofSine = test::thirdOctaves (powerSpectrum (sine (997.0, sqrtTwo, rate, 480000), rate));
    CHECK (dbFromPower (ofSine[17].power) == Approx (0.0).margin (0.01));
    CHECK (ofSine[12].power < 1e-10);
}

TEST_CASE ("The strongest line is found between bins, in noise, and 150 dB below a tone that was removed", "[measurement]")
{
    constexpr double rate = 48000.0;

    for (const auto hz : { 123.4, 3000.123, 17999.7 })
    {
        auto signal = sine (5003.7, 1.0, rate, 70000);
        const auto line = sine (hz, gainFromDb (-150.0), rate, signal.size());

        for (std::size_t n = 0; n < signal.size(); ++n)
            signal[n] += line[n];

        removeTones (signal, rate, fitTones (signal, rate, harmonicSeries (5003.7, rate)));
        const auto found = strongestLine (signal, rate, 20.0, 20000.0);

        INFO (hz);
        CHECK (found.hz == Approx (hz).margin (0.1));
        CHECK (dbFromGain (found.amplitude) == Approx (-150.0).margin (0.1));
    }
}

TEST_CASE ("Noise 180 dB below a tone is measured beside it", "[measurement]")
{
    constexpr double rate = 48000.0, deviation = 1.0e-9;
    constexpr int order = 15;

    // In the middle of a bin, the window leaves the next ones on each side alone.
    const auto hzPerBin = rate / (1 << order);
    auto signal = sine (1000.0 * hzPerBin, 1.0, rate, 480000);
    const auto noise = whiteNoise (signal.size(), deviation);

    for (std::size_t n = 0; n < signal.size(); ++n)
        signal[n] += noise[n];

    const auto power = powerSpectrum (signal, rate, order).power (4000.0, 16000.0);
    CHECK (10.0 * std::log10 (power) == Approx (10.0 * std::log10 (deviation * deviation * 12000.0 / 24000.0)).margin (0.1));
}

TEST_CASE ("Nothing has no line and no spectrum", "[measurement]")
{
    CHECK (strongestLine (std::vector<double> (65536), 48000.0, 20.0, 20000.0).amplitude == 0.0);
    CHECK (strongestLine (std::vector<double> (10), 48000.0, 20.0, 20000.0).amplitude == 0.0);
    CHECK (powerSpectrum (std::vector<double> (10), 48000.0).density.empty());
    CHECK (noiseLevel (std::vector<double> (65536), 48000.0).aWeighted == 0.0);
}

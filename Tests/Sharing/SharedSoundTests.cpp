// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Sharing/SharedSound.h"
#include "Support/Signals.h"

#include <algorithm>
#include <numeric>

using namespace plus48;

namespace
{
SharedSound soundOf (std::vector<double> samples, double sampleRate = 48000.0)
{
    return { { std::move (samples) }, sampleRate, {} };
}

std::vector<double> sineOf (double hz, double amplitude, double sampleRate, std::size_t numSamples)
{
    std::vector<double> samples;

    for (std::size_t n = 0; n < numSamples; ++n)
        samples.push_back (amplitude * std::sin (2.0 * pi * std::fmod (hz * static_cast<double> (n) / sampleRate, 1.0)));

    return samples;
}

double rms (const std::vector<double>& samples)
{
    return std::sqrt (std::inner_product (samples.begin(), samples.end(), samples.begin(), 0.0) / static_cast<double> (samples.size()));
}
} // namespace

TEST_CASE ("Rounding with dither adds steady noise of half a step, white, and no harmonics", "[sharing]")
{
    const auto bits = GENERATE (BitDepth::int16, BitDepth::int24);
    const auto step = 1.0 / stepsOf (bits);
    constexpr std::size_t length = 262144;

    // A sine of less than one step is gone without dither, and of three it has harmonics 20 dB below it.
    const auto amplitude = GENERATE (0.4, 3.0);
    const auto original = sineOf (997.0, amplitude * step, 48000.0, length);
    auto sound = soundOf (original);
    ditherTo (sound, bits);

    const auto& dithered = sound.channels.front();
    CHECK (test::levelDb (dithered, 997.0, 48000.0) == Approx (dbFromGain (amplitude * step)).margin (0.3));

    for (const auto harmonic : { 2.0, 3.0, 5.0, 7.0 })
        CHECK (test::levelDb (dithered, harmonic * 997.0, 48000.0) < dbFromGain (amplitude * step) - 30.0);

    std::vector<double> error;

    for (std::size_t n = 0; n < length; ++n)
    {
        error.push_back (dithered[n] - original[n]);
        CHECK_FALSE (std::abs (std::remainder (dithered[n], step)) > 0.0);
    }

    // Rounding has a variance of 1/12 of a step squared, and the dither 2/12.
    CHECK (rms (error) == Approx (0.5 * step).epsilon (0.02));

    // White: neighbours have nothing in common.
    auto product = 0.0;

    for (std::size_t n = 1; n < length; ++n)
        product += error[n] * error[n - 1];

    CHECK (std::abs (product / static_cast<double> (length)) < 0.01 * 0.25 * step * step);
}

TEST_CASE ("What has the word length already stays as it is, and equal sounds stay equal", "[sharing]")
{
    std::vector<double> exact;

    for (int n = -32768; n < 32768; ++n)
        exact.push_back (n / 32768.0);

    SharedSound sound { { exact }, 48000.0, BitDepth::int16 };
    ditherTo (sound, BitDepth::int16);
    ditherTo (sound, BitDepth::int24);
    ditherTo (sound, BitDepth::float32);
    CHECK ((sound.channels.front() == exact));

    // Once it was turned it no longer has that word length.
    sound.turn (-1.0);
    CHECK_FALSE (sound.exactBits.has_value());
    auto again = sound;
    ditherTo (sound, BitDepth::int16);
    CHECK ((sound.channels.front() != again.channels.front()));
    ditherTo (again, BitDepth::int16);
    CHECK ((sound.channels.front() == again.channels.front()));

    // 24 bits do not go into 16 without being rounded.
    SharedSound finer { { { 1.0 / 8388608.0, 0.5, -0.5, 1.0, -1.0 } }, 48000.0, BitDepth::int24 };
    ditherTo (finer, BitDepth::int16);

    for (const auto sample : finer.channels.front())
    {
        CHECK_FALSE (std::abs (std::remainder (sample, 1.0 / 32768.0)) > 0.0);
        CHECK (sample >= -1.0);
        CHECK (sample <= 32767.0 / 32768.0);
    }
}

TEST_CASE ("At another rate it is the same sound at the same time", "[sharing]")
{
    const auto rate = GENERATE (8000.0, 11025.0, 44100.0, 88200.0, 96000.0, 192000.0);
    const auto numSamples = static_cast<std::size_t> (48000);
    auto sound = soundOf (sineOf (997.0, 0.5, 48000.0, numSamples));
    sound.channels.push_back (sineOf (1500.0, 0.25, 48000.0, numSamples));
    sound.exactBits = BitDepth::int24;
    REQUIRE (resample (sound, rate));

    CHECK_FALSE (std::abs (sound.sampleRate - rate) > 0.0);
    CHECK (sound.numFrames() == static_cast<std::size_t> (rate));
    CHECK_FALSE (sound.exactBits.has_value());

    for (std::size_t channel = 0; channel < 2; ++channel)
    {
        const auto expected = sineOf (channel == 0 ? 997.0 : 1500.0, channel == 0 ? 0.5 : 0.25, rate, sound.numFrames());
        auto largest = 0.0;

        // Away from the ends, where the sine begins and stops.
        for (auto n = sound.numFrames() / 10; n < sound.numFrames() * 9 / 10; ++n)
            largest = std::max (largest, std::abs (sound.channels[channel][n] - expected[n]));

        INFO (rate << " Hz, channel " << channel);
        CHECK (dbFromGain (largest) < -140.0);
    }
}

TEST_CASE ("Resampling can be cancelled, and says how far it is", "[sharing]")
{
    auto sound = soundOf (std::vector<double> (1000000, 0.1));
    auto furthest = 0.0;
    auto numAsked = 0;
    const RenderWatch watch { [&] (double done) { furthest = std::max (furthest, done); }, [&] { return ++numAsked > 4; } };
    CHECK_FALSE (resample (sound, 44100.0, watch));
    CHECK (furthest > 0.0);
    CHECK (furthest < 0.5);
}

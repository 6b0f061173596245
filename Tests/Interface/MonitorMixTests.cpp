// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Interface/MonitorMix.h"
#include "Interface/OutputLimiter.h"
#include "Interface/RoundTrip.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>

using namespace plus48;

namespace
{
struct Heard
{
    std::vector<double> left, monitor;
};

/** An input that is 1 in its first sample only, before the converter; playback that is silent. */
Heard listen (const MonitorSettings& settings, const std::vector<double>& input, const std::vector<double>& playback, int blockSize, double sampleRate = 48000.0)
{
    MonitorMix mix;
    mix.prepare ({ sampleRate, blockSize, 1, 0 }, settings);

    Heard heard { std::vector<double> (input.size()), std::vector<double> (input.size()) };
    std::vector<double> right (static_cast<std::size_t> (blockSize)), monitorRight = right;

    for (std::size_t start = 0; start < input.size(); start += static_cast<std::size_t> (blockSize))
    {
        const auto count = static_cast<int> (std::min (input.size() - start, static_cast<std::size_t> (blockSize)));
        const auto* const sound = playback.data() + start;
        mix.process ({ { input.data() + start, input.data() + start }, input.data() + start, { sound, sound } },
                     { { heard.left.data() + start, right.data() }, { heard.monitor.data() + start, monitorRight.data() } },
                     { static_cast<std::int64_t> (start), count },
                     settings);
    }

    return heard;
}

std::vector<double> impulse()
{
    std::vector<double> samples (2000);
    samples.front() = 1.0;
    return samples;
}
} // namespace

TEST_CASE ("Direct monitoring has no delay, the computer's is the round trip to the sample", "[interface]")
{
    const std::vector<double> silence (2000);

    MonitorSettings settings;
    settings.headphonesDb = 0.0;
    CHECK (listen (settings, impulse(), silence, 64).left.front() == 1.0);

    settings.direct = false;
    settings.throughComputer = true;
    settings.bufferSamples = 128;
    const auto late = listen (settings, impulse(), silence, 64).left;
    const auto expected = 2 * 128 + 48 + 32;
    CHECK (MonitorMix::roundTripSamples (48000.0, 128) == expected);
    CHECK (late[expected] == 1.0);
    CHECK (std::count (late.begin(), late.end(), 0.0) == 1999);
    CHECK (RoundTrip { 128, 48000.0 }.totalMs() == Approx (1000.0 * expected / 48000.0));
}

TEST_CASE ("Balance goes from the input alone to playback alone, with both whole in the middle", "[interface]")
{
    const std::vector<double> ones (64, 1.0), silence (64);
    MonitorSettings settings;
    settings.headphonesDb = 0.0;

    for (const auto& [balance, input, playback] : { std::tuple { -1.0, 1.0, 0.0 }, std::tuple { 0.0, 1.0, 1.0 }, std::tuple { 0.5, 0.5, 1.0 }, std::tuple { 1.0, 0.0, 1.0 } })
    {
        settings.balance = balance;
        CHECK (listen (settings, ones, silence, 64).left.back() == Approx (input).margin (1.0e-12));
        CHECK (listen (settings, silence, ones, 64).left.back() == Approx (playback).margin (1.0e-12));
    }

    settings.balance = 0.0;
    settings.headphonesDb = -20.0;
    CHECK (listen (settings, ones, silence, 64).left.back() == Approx (0.1));
    CHECK (listen (settings, ones, silence, 64).monitor.back() == 0.0);
    settings.monitorsOn = true;
    settings.monitorsDb = -40.0;
    CHECK (listen (settings, ones, silence, 64).monitor.back() == Approx (0.01));
}

TEST_CASE ("The monitor mix does not depend on the blocks", "[interface][bits]")
{
    std::mt19937 random (3);
    std::vector<double> input (4000), playback (4000);

    for (auto* samples : { &input, &playback })
        for (auto& sample : *samples)
            sample = std::uniform_real_distribution<double> (-1.0, 1.0) (random);

    const MonitorSettings settings { .throughComputer = true, .balance = 0.3, .headphonesDb = -3.0, .monitorsDb = -9.0, .monitorsOn = true, .bufferSamples = 200 };
    const auto reference = listen (settings, input, playback, 64);
    CHECK (listen (settings, input, playback, 1).left == reference.left);
    CHECK (listen (settings, input, playback, 37).monitor == reference.monitor);
}

TEST_CASE ("Ears are protected: a slow start, and never more than -1 dBFS", "[interface]")
{
    OutputLimiter outputLimiter;
    outputLimiter.prepare ({ 48000.0, 512, 1, 0 });
    std::vector<double> left (48000, 100.0), right (48000, -100.0);
    left[40000] = std::numeric_limits<double>::quiet_NaN();
    right[40001] = std::numeric_limits<double>::infinity();

    for (int start = 0; start < 48000; start += 500)
        outputLimiter.process (left.data() + start, right.data() + start, { start, 500 });

    const auto ceiling = gainFromDb (OutputLimiter::ceilingDb);
    CHECK (left.front() == 0.0);
    CHECK (left[40000] == 0.0);

    for (const auto sample : left)
        REQUIRE (std::abs (sample) <= ceiling + 1.0e-12);

    for (const auto sample : right)
        REQUIRE (std::abs (sample) <= ceiling + 1.0e-12);

    // Half a second until all is there, and below the knee nothing is touched.
    outputLimiter.restart();
    std::vector<double> noiseMutes (48000, 0.5);
    outputLimiter.process (noiseMutes.data(), nullptr, { 0, 48000 });
    CHECK (noiseMutes[12000] == Approx (0.25));
    CHECK (noiseMutes[24000] == 0.5);
    CHECK (OutputLimiter::limited (gainFromDb (OutputLimiter::kneeDb) - 1.0e-6) == gainFromDb (OutputLimiter::kneeDb) - 1.0e-6);
}

TEST_CASE ("Whatever comes in, nothing leaves above the ceiling, and what is below the knee keeps its bits", "[interface]")
{
    using Limits = std::numeric_limits<double>;
    constexpr std::array odd { Limits::quiet_NaN(), Limits::infinity(), -Limits::infinity(), Limits::max(), Limits::lowest(), Limits::min(), Limits::denorm_min(), -0.0 };
    std::mt19937 random (12);
    std::uniform_real_distribution<double> decades (-8.0, 8.0), sign (-1.0, 1.0);
    const auto any = [&] { return random() % 50 == 0 ? odd[random() % odd.size()] : std::copysign (std::pow (10.0, decades (random)), sign (random)); };

    const auto knee = gainFromDb (OutputLimiter::kneeDb) - 1.0e-9, ceiling = gainFromDb (OutputLimiter::ceilingDb);
    OutputLimiter limiter;
    limiter.prepare ({ 48000.0, 512, 1, 0 });
    auto highest = 0.0;
    auto touched = 0, kept = 0;

    for (std::int64_t position = 0; position < 96000;)
    {
        std::vector<double> left (1 + random() % 512), right (left.size());
        std::generate (left.begin(), left.end(), any);
        std::generate (right.begin(), right.end(), any);
        const auto leftBefore = left, rightBefore = right;
        const auto isMono = random() % 4 == 0;
        limiter.process (left.data(), isMono ? nullptr : right.data(), { position, static_cast<int> (left.size()) });

        for (std::size_t n = 0; n < left.size(); ++n)
        {
            const auto most = std::max (std::abs (left[n]), isMono ? 0.0 : std::abs (right[n]));
            highest = std::isfinite (left[n]) && (isMono || std::isfinite (right[n])) ? std::max (highest, most) : Limits::infinity();

            // Behind the slow start.
            if (position < 48000 || ! (std::abs (leftBefore[n]) < knee) || ! (isMono || std::abs (rightBefore[n]) < knee))
                continue;

            ++kept;
            touched += left[n] == leftBefore[n] && (isMono || right[n] == rightBefore[n]) ? 0 : 1;
        }

        position += static_cast<std::int64_t> (left.size());
    }

    CHECK (highest <= ceiling + 1.0e-12);
    CHECK (highest > gainFromDb (OutputLimiter::kneeDb));
    CHECK (kept > 1000);
    CHECK (touched == 0);
}

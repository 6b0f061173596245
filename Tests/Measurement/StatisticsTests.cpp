// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Measurement/Statistics.h"
#include "Signal/GaussianNoise.h"

#include <cmath>
#include <vector>

using namespace plus48;

namespace
{
std::vector<double> noise (int channel, std::size_t length)
{
    const GaussianNoise generator (1, NoiseStream::microphone, channel);
    std::vector<double> signal;

    for (std::size_t n = 0; n < length; ++n)
        signal.push_back (generator.gaussian (static_cast<std::int64_t> (n)));

    return signal;
}
} // namespace

TEST_CASE ("Kurtosis tells a sine, triangular dither and Gaussian noise apart", "[measurement]")
{
    const GaussianNoise generator (1, NoiseStream::dither, 0);
    std::vector<double> sine, triangular;

    for (int n = 0; n < 1000000; ++n)
    {
        sine.push_back (5.0 + std::sin (2.0 * 3.14159265358979 * n / 1000.0));
        triangular.push_back (generator.triangular (n));
    }

    CHECK (kurtosis (sine) == Approx (1.5).margin (1e-6));
    CHECK (kurtosis (triangular) == Approx (2.4).margin (0.005));
    CHECK (kurtosis (noise (0, 4000000)) == Approx (3.0).margin (0.01));
    CHECK (kurtosis (std::vector<double> (10, 1.0)) == 0.0);
}

TEST_CASE ("Correlation is 1 with itself, -1 inverted, and nothing with another channel's noise", "[measurement]")
{
    const auto a = noise (0, 1000000), b = noise (1, 1000000);
    auto inverted = a;

    for (auto& sample : inverted)
        sample = 3.0 - 2.0 * sample;

    CHECK (correlation (a, a) == Approx (1.0));
    CHECK (correlation (a, inverted) == Approx (-1.0));
    CHECK (std::abs (correlation (a, b)) < 0.005);
}

TEST_CASE ("A delay is found in whole samples, either way and either polarity", "[measurement]")
{
    const auto signal = noise (0, 4096);

    for (const auto delay : { -100, -1, 0, 1, 64 })
        for (const auto gain : { 0.01, -5.0 })
        {
            std::vector<double> delayed (signal.size());

            for (std::size_t n = 0; n < signal.size(); ++n)
            {
                const auto from = static_cast<int> (n) - delay;
                delayed[n] = from >= 0 && from < 4096 ? gain * signal[static_cast<std::size_t> (from)] : 0.0;
            }

            CHECK (delayBetween (signal, delayed, 128) == delay);
        }
}

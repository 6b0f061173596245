// SPDX-License-Identifier: GPL-3.0-or-later
#include "Support/Statistics.h"

#include "Catch.h"

#include "Signal/GaussianNoise.h"

#include <cmath>
#include <vector>

using namespace plus48;
using namespace plus48::test;

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

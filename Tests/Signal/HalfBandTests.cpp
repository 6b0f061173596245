// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Signal/HalfBand.h"
#include "Signal/ResponseFilter.h"

#include <random>

using namespace plus48;

namespace
{
std::vector<double> randomSamples (std::size_t count)
{
    std::mt19937 random (3);
    std::vector<double> samples;

    for (std::size_t n = 0; n < count; ++n)
        samples.push_back (std::uniform_real_distribution (-1.0, 1.0) (random));

    return samples;
}
} // namespace

TEST_CASE ("Vectors give the bits of plain arithmetic: doubling the rate", "[signal][bits]")
{
    constexpr int count = 203;
    const auto taps = HalfBandTaps::design (0.2, 100.0);
    const auto input = randomSamples (count);

    HalfBandUpsampler upsampler;
    upsampler.prepare (taps, count);
    std::vector<double> output (2 * count);
    upsampler.process (input.data(), count, output.data());

    const auto at = [&] (int n) { return n >= 0 ? input[static_cast<std::size_t> (n)] : 0.0; };

    for (int n = 0; n < count; ++n)
    {
        auto sum = 0.0;

        for (int i = 0; i < taps.m(); ++i)
            sum += taps.outer[static_cast<std::size_t> (i)] * (at (n - i) + at (n - (2 * taps.m() - 1) + i));

        CHECK (output[static_cast<std::size_t> (2 * n)] == 2.0 * sum);
    }
}

TEST_CASE ("Vectors give the bits of plain arithmetic: parallel sections, four, eight or twelve at a time", "[signal][bits]")
{
    for (const auto numSections : { 1u, 4u, 7u, 12u })
    {
        ParallelSections fit;
        fit.direct = 0.7;

        for (unsigned i = 0; i < numSections; ++i)
            fit.sections.push_back ({ 0.1 + 0.01 * i, -0.05 * i, 0.02, -1.2 + 0.1 * i, 0.5 - 0.03 * i });

        const auto input = randomSamples (150);
        auto filtered = input;
        ResponseFilter filter;
        filter.prepare (fit);
        filter.process (filtered.data(), 70);
        filter.process (filtered.data() + 70, 80);

        // Four at a time, in the order in which lanes are added.
        std::vector<double> w1 (12), w2 (12);

        for (std::size_t n = 0; n < input.size(); ++n)
        {
            auto output = input[n] * fit.direct;

            for (std::size_t first = 0; first < numSections; first += 4)
            {
                double lanes[4] {};

                for (std::size_t i = first; i < std::min<std::size_t> (first + 4, numSections); ++i)
                {
                    const auto& s = fit.sections[i];
                    const auto v = input[n] - s.a2 * w2[i] - s.a1 * w1[i];
                    lanes[i - first] = s.b0 * v + s.b1 * w1[i] + s.b2 * w2[i];
                    w2[i] = w1[i];
                    w1[i] = v;
                }

                output += (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]);
            }

            CHECK (filtered[n] == output);
        }
    }
}

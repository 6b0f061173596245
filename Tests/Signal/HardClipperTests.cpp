// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Signal/HardClipper.h"
#include "Signal/Units.h"

#include <vector>

using namespace plus48;

TEST_CASE ("Below its level a hard limit is a delay of one sample, to the bit", "[signal]")
{
    HardClipper limit;
    limit.prepare (1.0);
    std::vector<double> samples;

    for (int n = 0; n < 1000; ++n)
        samples.push_back (0.999 * std::sin (0.3 * n));

    auto limited = samples;
    CHECK_FALSE (limit.process (limited.data(), 400));
    CHECK_FALSE (limit.process (limited.data() + 400, 600));
    CHECK (std::equal (limited.begin() + 1, limited.end(), samples.begin()));
}

TEST_CASE ("Far above it the output stays near the level, however the blocks are cut", "[signal]")
{
    std::vector<double> samples;

    for (int n = 0; n < 4000; ++n)
        samples.push_back (20.0 * std::sin (0.013 * n) * std::sin (0.0011 * n));

    HardClipper whole, pieces;
    whole.prepare (1.0);
    pieces.prepare (1.0);
    auto a = samples, b = samples;
    CHECK (whole.process (a.data(), 4000));

    for (int n = 0; n < 4000; n += 8)
        pieces.process (b.data() + n, 8);

    CHECK (a == b);
    CHECK (*std::max_element (a.begin(), a.end()) < 1.02);
    CHECK (*std::min_element (a.begin(), a.end()) > -1.02);
}

TEST_CASE ("Equal neighbours, jumps across both limits and a single sample beyond stay finite and bounded", "[signal]")
{
    for (const auto& shape : std::vector<std::vector<double>> { { 5.0, 5.0, 5.0, 5.0 },
                                                                { 1.0, 1.0, 1.0 + 1.0e-12, 1.0, 1.0 },
                                                                { -50.0, 50.0, -50.0, 50.0, 0.0, 50.0 },
                                                                { 0.0, 2.0, 0.0, 2.0, 0.0 },
                                                                { 0.0, 1.0 + 1.0e-9, 0.0, -1.0 - 1.0e-9 },
                                                                { 1.5, 0.9, 1.5, 0.9 } })
    {
        HardClipper limit;
        limit.prepare (1.0);
        auto samples = shape;
        samples.insert (samples.end(), { 0.0, 0.0, 0.0 });
        limit.process (samples.data(), static_cast<int> (samples.size()));

        for (const auto sample : samples)
        {
            CHECK (std::isfinite (sample));
            CHECK (std::abs (sample) < 70.0); // the excess is averaged over three samples, so jumps of 100 overshoot
        }

        CHECK (std::abs (samples.back()) <= 0.0);
    }
}

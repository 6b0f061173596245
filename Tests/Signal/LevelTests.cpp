// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Signal/Level.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace plus48;

TEST_CASE ("A level is that of the samples one by one, however many there are, with the peak in any place and of either sign", "[signal]")
{
    for (int count = 0; count < 20; ++count)
    {
        for (int at = 0; at < std::max (1, count); ++at)
        {
            for (const auto peak : { 2.0, -2.0 })
            {
                std::vector<double> samples;

                for (int n = 0; n < count; ++n)
                    samples.push_back (n == at ? peak : std::sin (0.7 * n));

                auto highest = 0.0, sum = 0.0;

                for (const auto sample : samples)
                {
                    highest = std::max (highest, std::abs (sample));
                    sum += sample * sample;
                }

                const auto level = levelOf (samples.data(), count);
                INFO (count << " samples, the peak at " << at);
                CHECK (level.peak == highest);
                CHECK (peakOf (samples.data(), count) == highest);
                CHECK (level.sumOfSquares == Approx (sum).epsilon (1.0e-14));
            }
        }
    }
}

TEST_CASE ("What is not a number hides no peak", "[signal]")
{
    std::vector<double> samples (9, 0.5);

    for (std::size_t at = 0; at < samples.size(); ++at)
    {
        auto broken = samples;
        broken[at] = std::numeric_limits<double>::quiet_NaN();
        CHECK (peakOf (broken.data(), static_cast<int> (broken.size())) == 0.5);
    }
}

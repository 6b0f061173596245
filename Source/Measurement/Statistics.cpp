// SPDX-License-Identifier: GPL-3.0-or-later
#include "Statistics.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
double mean (std::span<const double> signal)
{
    double sum = 0.0;

    for (const auto sample : signal)
        sum += sample;

    return signal.empty() ? 0.0 : sum / static_cast<double> (signal.size());
}

/** The sum of products where both overlap, `b` taken `delay` samples later. */
double overlap (std::span<const double> a, std::span<const double> b, int delay)
{
    const auto length = static_cast<int> (a.size());
    double sum = 0.0;

    for (int n = std::max (0, -delay); n < std::min (length, length - delay); ++n)
        sum += a[static_cast<std::size_t> (n)] * b[static_cast<std::size_t> (n + delay)];

    return sum;
}
} // namespace

double kurtosis (std::span<const double> signal)
{
    const auto centre = mean (signal);
    double second = 0.0, fourth = 0.0;

    for (const auto sample : signal)
    {
        const auto square = (sample - centre) * (sample - centre);
        second += square;
        fourth += square * square;
    }

    return second > 0.0 ? fourth * static_cast<double> (signal.size()) / (second * second) : 0.0;
}

double correlation (std::span<const double> a, std::span<const double> b)
{
    const auto meanA = mean (a), meanB = mean (b);
    double products = 0.0, squaresA = 0.0, squaresB = 0.0;

    for (std::size_t n = 0; n < std::min (a.size(), b.size()); ++n)
    {
        products += (a[n] - meanA) * (b[n] - meanB);
        squaresA += (a[n] - meanA) * (a[n] - meanA);
        squaresB += (b[n] - meanB) * (b[n] - meanB);
    }

    return squaresA > 0.0 && squaresB > 0.0 ? products / std::sqrt (squaresA * squaresB) : 0.0;
}

int delayBetween (std::span<const double> reference, std::span<const double> delayed, int maxDelay)
{
    int best = 0;
    auto strongest = std::abs (overlap (reference, delayed, 0));

    for (int delay = -maxDelay; delay <= maxDelay; ++delay)
    {
        const auto value = std::abs (overlap (reference, delayed, delay));

        if (value > strongest)
        {
            strongest = value;
            best = delay;
        }
    }

    return best;
}
} // namespace plus48

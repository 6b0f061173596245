// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <span>

/** Statistics of signals, by which tests know noise. */
namespace plus48::test
{
inline double mean (std::span<const double> signal)
{
    double sum = 0.0;

    for (const auto sample : signal)
        sum += sample;

    return signal.empty() ? 0.0 : sum / static_cast<double> (signal.size());
}

/** The fourth moment over the square of the second: 3 for Gaussian noise, 1.5 for a sine, 1.8 for even spread. */
inline double kurtosis (std::span<const double> signal)
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

/** Of two signals of equal length, at zero delay: -1 to 1. */
inline double correlation (std::span<const double> a, std::span<const double> b)
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
} // namespace plus48::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "DelayBetween.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
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

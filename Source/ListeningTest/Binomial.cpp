// SPDX-License-Identifier: GPL-3.0-or-later
#include "Binomial.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace plus48
{
namespace
{
/** The sum of some outcomes over all of them. Only for sums of at most half of all, which fit into 64 bits. */
double share (std::vector<std::uint64_t>::const_iterator begin, std::vector<std::uint64_t>::const_iterator end, int trials)
{
    return std::ldexp (static_cast<double> (std::accumulate (begin, end, std::uint64_t { 0 })), -trials);
}

/** With probability `rate` each: `count` or more of `trials`. */
double chanceOfAtLeast (int count, int trials, double rate)
{
    const auto outcomes = outcomesByCount (trials);
    auto sum = 0.0;

    for (auto k = count; k <= trials; ++k)
        sum += static_cast<double> (outcomes[static_cast<std::size_t> (k)]) * std::pow (rate, k) * std::pow (1.0 - rate, trials - k);

    return sum;
}
} // namespace

std::vector<std::uint64_t> outcomesByCount (int trials)
{
    assert (trials >= 0 && trials <= maxTrials);
    std::vector<std::uint64_t> row { 1 };

    // Pascal's triangle: sums only, so that nothing on the way is larger than the result.
    for (auto n = 1; n <= trials; ++n)
    {
        row.push_back (1);

        for (auto k = static_cast<std::size_t> (n) - 1; k > 0; --k)
            row[k] += row[k - 1];
    }

    return row;
}

double chanceOfAtLeast (int count, int trials)
{
    if (count <= 0)
        return 1.0;

    if (count > trials)
        return 0.0;

    const auto outcomes = outcomesByCount (trials);
    const auto first = outcomes.begin() + count;
    return 2 * count > trials ? share (first, outcomes.end(), trials) : 1.0 - share (outcomes.begin(), first, trials);
}

double chanceThisLopsided (int count, int trials)
{
    const auto more = std::max (count, trials - count);
    return 2 * more == trials ? 1.0 : 2.0 * chanceOfAtLeast (more, trials);
}

double chanceByLuck (Sides sides, int count, int trials)
{
    return sides == Sides::one ? chanceOfAtLeast (count, trials) : chanceThisLopsided (count, trials);
}

int countNeeded (Sides sides, int trials)
{
    auto count = trials / 2 + 1;

    while (count <= trials && chanceByLuck (sides, count, trials) >= significantChance)
        ++count;

    return count;
}

double power (Sides sides, int trials, double rate)
{
    const auto needed = countNeeded (sides, trials);
    const auto onThisSide = chanceOfAtLeast (needed, trials, rate);
    return sides == Sides::one ? onThisSide : onThisSide + chanceOfAtLeast (needed, trials, 1.0 - rate);
}

double rateFound (Sides sides, int trials, double wantedPower)
{
    auto low = 0.5, high = 1.0;

    // Power grows with the rate; 60 halvings are all that a double can tell.
    for (auto i = 0; i < 60; ++i)
    {
        const auto middle = 0.5 * (low + high);
        (power (sides, trials, middle) < wantedPower ? low : high) = middle;
    }

    return high;
}
} // namespace plus48

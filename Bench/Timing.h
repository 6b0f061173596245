// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <ctime>
#include <vector>

/** Time as the processor spends it on this thread; other programs' time does not count. */
namespace plus48::bench
{
inline double threadSeconds()
{
    timespec now {};
    clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double> (now.tv_sec) + 1.0e-9 * static_cast<double> (now.tv_nsec);
}

inline double wallSeconds()
{
    timespec now {};
    clock_gettime (CLOCK_MONOTONIC, &now);
    return static_cast<double> (now.tv_sec) + 1.0e-9 * static_cast<double> (now.tv_nsec);
}

/** Thread time of the quickest of several passes: what the work costs when nothing disturbs it. */
template <typename Work>
double quickestSeconds (int passes, Work&& work)
{
    auto best = 1.0e9;

    for (int pass = 0; pass < passes; ++pass)
    {
        const auto start = threadSeconds();
        work();
        best = std::min (best, threadSeconds() - start);
    }

    return best;
}

/** The value below which `fraction` of all lie. */
inline double percentile (std::vector<double>& values, double fraction)
{
    std::sort (values.begin(), values.end());
    return values[static_cast<std::size_t> (fraction * static_cast<double> (values.size() - 1))];
}
} // namespace plus48::bench

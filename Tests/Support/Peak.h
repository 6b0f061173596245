// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace plus48::test
{
/** The largest sample of either sign. */
inline double peakOf (const std::vector<float>& samples)
{
    auto peak = 0.0f;

    for (const auto sample : samples)
        peak = std::max (peak, std::abs (sample));

    return static_cast<double> (peak);
}
} // namespace plus48::test

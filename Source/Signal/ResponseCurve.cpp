// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResponseCurve.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace plus48
{
namespace
{
constexpr double steepestDbPerOctave = 12.0;

/** The slope at an end from the two intervals next to it, kept monotone. */
double endSlope (double nearWidth, double farWidth, double nearSlope, double farSlope)
{
    const auto slope = ((2.0 * nearWidth + farWidth) * nearSlope - nearWidth * farSlope) / (nearWidth + farWidth);

    if (slope * nearSlope <= 0.0)
        return 0.0;

    if (nearSlope * farSlope <= 0.0 && std::abs (slope) > 3.0 * std::abs (nearSlope))
        return 3.0 * nearSlope;

    return slope;
}
} // namespace

ResponseCurve::ResponseCurve (std::vector<Point> points)
    : through (std::move (points)), slopes (through.size(), 0.0)
{
    const auto count = through.size();

    if (count < 2)
        return;

    std::vector<double> widths, secants;

    for (std::size_t i = 0; i + 1 < count; ++i)
    {
        widths.push_back (std::log2 (through[i + 1].hz / through[i].hz));
        secants.push_back ((through[i + 1].db - through[i].db) / widths.back());
    }

    if (count == 2)
    {
        slopes = { secants[0], secants[0] };
        return;
    }

    slopes.front() = endSlope (widths[0], widths[1], secants[0], secants[1]);
    slopes.back() = endSlope (widths[count - 2], widths[count - 3], secants[count - 2], secants[count - 3]);

    for (std::size_t i = 1; i + 1 < count; ++i)
    {
        if (secants[i - 1] * secants[i] <= 0.0)
            continue; // a peak, a dip or the edge of a plateau

        const auto before = widths[i - 1] + 2.0 * widths[i];
        const auto after = 2.0 * widths[i - 1] + widths[i];
        slopes[i] = (before + after) / (before / secants[i - 1] + after / secants[i]);
    }
}

double ResponseCurve::dbAt (double hz) const noexcept
{
    if (through.empty())
        return 0.0;

    const auto beyond = [hz] (const Point& end, double slope) {
        return end.db + std::clamp (slope, -steepestDbPerOctave, steepestDbPerOctave) * std::log2 (hz / end.hz);
    };

    if (hz <= through.front().hz)
        return beyond (through.front(), slopes.front());

    if (hz >= through.back().hz)
        return beyond (through.back(), slopes.back());

    std::size_t i = 0;

    while (hz > through[i + 1].hz)
        ++i;

    // Cubic Hermite interpolation.
    const auto width = std::log2 (through[i + 1].hz / through[i].hz);
    const auto t = std::log2 (hz / through[i].hz) / width;
    const auto u = 1.0 - t;

    return (1.0 + 2.0 * t) * u * u * through[i].db + t * u * u * width * slopes[i]
         + t * t * (3.0 - 2.0 * t) * through[i + 1].db - t * t * u * width * slopes[i + 1];
}

bool ResponseCurve::isFlat() const noexcept
{
    return std::all_of (through.begin(), through.end(), [] (const Point& point) { return std::abs (point.db) < 1.0e-9; });
}
} // namespace plus48

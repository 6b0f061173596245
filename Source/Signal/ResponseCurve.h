// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace plus48
{
/** A frequency response through a few known points, in dB over the logarithm of frequency.

    Monotone between neighbouring points (Fritsch and Carlson, 1980). Beyond the
    first and the last it goes on with the slope it has there, 12 dB an octave
    at most.
*/
class ResponseCurve
{
public:
    struct Point
    {
        double hz, db;
    };

    /** Flat. */
    ResponseCurve() = default;

    /** `points` ordered by frequency, without two at the same one. */
    explicit ResponseCurve (std::vector<Point> points);

    double dbAt (double hz) const noexcept;

    const std::vector<Point>& points() const noexcept { return through; }
    bool isFlat() const noexcept;

private:
    std::vector<Point> through;
    std::vector<double> slopes; // dB an octave at each point
};
} // namespace plus48

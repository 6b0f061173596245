// SPDX-License-Identifier: GPL-3.0-or-later
#include "LandmarkCurve.h"

#include "Signal/Units.h"

#include <algorithm>

namespace plus48
{
namespace
{
/** A curve that ends within the audio band goes on to its edges with the slope it has there. As points of their
    own, the edges are followed by a filter as closely as the landmarks.
*/
ResponseCurve overAudioBand (std::vector<ResponseCurve::Point> points)
{
    ResponseCurve curve (points);

    if (points.size() < 2 || (points.front().hz <= audioBandLowHz && points.back().hz >= audioBandHighHz))
        return curve;

    if (points.front().hz > audioBandLowHz)
        points.insert (points.begin(), { audioBandLowHz, curve.dbAt (audioBandLowHz) });

    if (points.back().hz < audioBandHighHz)
        points.push_back ({ audioBandHighHz, curve.dbAt (audioBandHighHz) });

    return ResponseCurve (std::move (points));
}
} // namespace

ResponseCurve curveThrough (const Landmarks& landmarks, double gainDb)
{
    std::vector<ResponseCurve::Point> points;

    for (auto first = landmarks.begin(); first != landmarks.end();)
    {
        // Landmarks of one frequency: linear in gain between neighbours, constant beyond the ends.
        const auto last = std::find_if (first, landmarks.end(), [first] (const Landmark& other) { return other.hz > first->hz; });
        auto db = first->db;

        for (auto low = first, high = first + 1; high < last; ++low, ++high)
        {
            if (gainDb <= low->gainDb)
                break;

            const auto part = std::min (1.0, (gainDb - low->gainDb) / (high->gainDb - low->gainDb));
            db = low->db + (high->db - low->db) * part;
        }

        points.push_back ({ first->hz, db });
        first = last;
    }

    return overAudioBand (std::move (points));
}

bool dependsOnGain (const Landmarks& landmarks) noexcept
{
    return std::any_of (landmarks.begin(), landmarks.end(), [] (const Landmark& landmark) { return landmark.dependsOnGain; });
}
} // namespace plus48

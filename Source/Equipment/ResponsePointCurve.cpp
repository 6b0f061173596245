// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResponsePointCurve.h"

#include "Signal/Units.h"

#include <algorithm>

namespace plus48
{
namespace
{
/** A curve that ends within the audio band goes on to its edges with the slope it has there. As points of their
    own, the edges are followed by a filter as closely as the response points.
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

ResponseCurve curveThrough (const ResponsePoints& responsePoints, double gainDb)
{
    std::vector<ResponseCurve::Point> points;

    for (auto first = responsePoints.begin(); first != responsePoints.end();)
    {
        // Response points of one frequency: linear in gain between neighbours, constant beyond the ends.
        const auto last = std::find_if (first, responsePoints.end(), [first] (const ResponsePoint& other) { return other.hz > first->hz; });
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

bool dependsOnGain (const ResponsePoints& responsePoints) noexcept
{
    return std::any_of (responsePoints.begin(), responsePoints.end(), [] (const ResponsePoint& responsePoint) { return responsePoint.dependsOnGain; });
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResponseFit.h"

#include "PoleFit.h"
#include "Units.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <mutex>

namespace plus48
{
namespace
{
using Complex = std::complex<double>;

/** Poles of equal spacing on a logarithmic axis, or, with `count` 0, at the curve's points and between them. */
std::vector<Pole> placePoles (const std::vector<ResponseCurve::Point>& points, double sampleRate, int count)
{
    std::vector<double> positions;
    const auto top = 0.49 * sampleRate;
    const auto position = [sampleRate] (double hz) { return std::log (toOmega (hz, sampleRate)); };

    if (count > 0)
    {
        const auto low = position (points.front().hz * 0.5);
        const auto high = position (std::min (points.back().hz * 1.6, top));

        for (int i = 0; i < count; ++i)
            positions.push_back (low + (high - low) * i / (count - 1));
    }
    else
    {
        positions.push_back (position (points.front().hz * 0.5));

        for (std::size_t i = 0; i < points.size(); ++i)
        {
            positions.push_back (position (points[i].hz));

            if (i + 1 == points.size())
                break;

            const auto octaves = std::log2 (points[i + 1].hz / points[i].hz);
            const auto isPlateau = std::abs (points[i + 1].db - points[i].db) < 0.3;
            const auto parts = isPlateau && octaves < 2.0 ? 1 : (octaves < 2.2 ? 2 : 3);

            for (int part = 1; part < parts; ++part)
                positions.push_back (position (points[i].hz * std::exp2 (octaves * part / parts)));
        }

        positions.push_back (position (std::clamp (points.back().hz * 2.0, points.back().hz * 1.02, 0.495 * sampleRate)));
    }

    std::vector<Pole> poles;

    for (std::size_t i = 0; i < positions.size(); ++i)
    {
        const auto below = i > 0 ? positions[i] - positions[i - 1] : positions[1] - positions[0];
        const auto above = i + 1 < positions.size() ? positions[i + 1] - positions[i] : below;

        // Twice as wide as it takes for neighbours to meet 3 dB down: narrower ones leave ripples between.
        poles.push_back ({ std::exp (positions[i]), std::min (0.9, std::sinh (0.5 * (below + above))) });
    }

    return poles;
}

ParallelSections toSections (const std::vector<Pole>& poles, const Numerators& numerators)
{
    ParallelSections result;
    result.direct = numerators[0];

    for (std::size_t i = 0; i < poles.size(); ++i)
    {
        const auto& [omega, damping] = poles[i];
        const auto p = numerators[2 * i + 1] * omega * omega;
        const auto q = numerators[2 * i + 2] * omega;
        const auto norm = 1.0 / (1.0 + 2.0 * damping * omega + omega * omega);

        result.sections.push_back ({ (p + q) * norm,
                                     2.0 * p * norm,
                                     (p - q) * norm,
                                     2.0 * (omega * omega - 1.0) * norm,
                                     (1.0 - 2.0 * damping * omega + omega * omega) * norm });
    }

    return result;
}

/** What lies at or beyond the edge of the band cannot be met and is not missed. */
std::vector<ResponseCurve::Point> pointsWithinBand (const ResponseCurve& curve, double sampleRate)
{
    auto points = curve.points();
    points.erase (std::remove_if (points.begin(), points.end(), [sampleRate] (const auto& point) { return point.hz >= 0.46 * sampleRate; }),
                  points.end());
    return points;
}

/** A curve that only begins beyond the band is a straight line within it. */
std::vector<ParallelSections> constantGains (const std::vector<ResponseCurve>& curves)
{
    std::vector<ParallelSections> gains (curves.size());

    for (std::size_t i = 0; i < curves.size(); ++i)
        gains[i].direct = gainFromDb (curves[i].dbAt (referenceHz));

    return gains;
}

/** From few sections to many. */
std::vector<std::vector<Pole>> candidatePoles (const std::vector<ResponseCurve::Point>& points, double sampleRate)
{
    std::vector<std::vector<Pole>> candidates;

    for (const auto numSections : { 4, 8, 12, 0, 16, 20, 24 })
        candidates.push_back (placePoles (points, sampleRate, numSections));

    std::stable_sort (candidates.begin(), candidates.end(), [] (const auto& a, const auto& b) { return a.size() < b.size(); });
    return candidates;
}

/** As few sections as will do, the same poles for all curves. */
std::vector<ParallelSections> computeFit (const std::vector<ResponseCurve>& curves, double sampleRate)
{
    if (std::all_of (curves.begin(), curves.end(), [] (const ResponseCurve& curve) { return curve.isFlat(); }))
        return std::vector<ParallelSections> (curves.size());

    const auto points = pointsWithinBand (curves.front(), sampleRate);

    if (points.empty())
        return constantGains (curves);

    std::vector<Pole> bestPoles;
    std::vector<Numerators> best;
    auto leastBadness = 0.0;

    for (const auto& poles : candidatePoles (points, sampleRate))
    {
        std::vector<Numerators> numerators;
        auto badness = 0.0;
        auto goodEnough = true;

        for (const auto& curve : curves)
        {
            auto result = fitWithPoles (curve, points, poles, sampleRate);
            badness = std::max (badness, result.badness());
            goodEnough = goodEnough && result.isGoodEnough();
            numerators.push_back (std::move (result.numerators));
        }

        if (best.empty() || badness < leastBadness)
        {
            bestPoles = poles;
            best = std::move (numerators);
            leastBadness = badness;
        }

        if (goodEnough)
            break;
    }

    std::vector<ParallelSections> fits;

    for (const auto& numerators : best)
        fits.push_back (toSections (bestPoles, numerators));

    return fits;
}

/** Channels and paths share equipment, and a fit takes milliseconds: each is made once. */
std::vector<double> keyOf (const std::vector<ResponseCurve>& curves, double sampleRate)
{
    std::vector<double> key { sampleRate };

    for (const auto& curve : curves)
    {
        for (const auto& [hz, db] : curve.points())
            key.insert (key.end(), { hz, db });

        key.push_back (0.0); // no frequency: the curve's end
    }

    return key;
}
} // namespace

Complex ParallelSections::response (double hz, double sampleRate) const noexcept
{
    const auto z1 = std::polar (1.0, -2.0 * pi * hz / sampleRate);
    Complex sum = direct;

    for (const auto& section : sections)
        sum += (section.b0 + z1 * (section.b1 + z1 * section.b2)) / (1.0 + z1 * (section.a1 + z1 * section.a2));

    return sum;
}

ParallelSections fitResponse (const ResponseCurve& curve, double sampleRate)
{
    return fitResponses ({ curve }, sampleRate).front();
}

std::vector<ParallelSections> fitResponses (const std::vector<ResponseCurve>& curves, double sampleRate)
{
    static std::mutex mutex;
    static std::map<std::vector<double>, std::vector<ParallelSections>> known;

    const std::lock_guard lock (mutex);
    const auto [entry, isNew] = known.try_emplace (keyOf (curves, sampleRate));

    if (isNew)
        entry->second = computeFit (curves, sampleRate);

    return entry->second;
}
} // namespace plus48

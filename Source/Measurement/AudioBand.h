// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Signal/Units.h"

#include <algorithm>
#include <array>
#include <vector>

namespace plus48
{
/** A frequency and how much it counts in an integral, in Hz. */
struct QuadraturePoint
{
    double hz, weight;
};

/** Gauss-Legendre points, three to every one of 200 equal steps on a logarithmic axis from 20 Hz to 20 kHz. */
inline const std::vector<QuadraturePoint>& audioBandPoints()
{
    static const auto points = [] {
        constexpr int numSteps = 200;
        const auto step = std::log (audioBandHighHz / audioBandLowHz) / numSteps;
        const auto offset = std::sqrt (0.6);
        std::vector<QuadraturePoint> made;

        for (int i = 0; i < numSteps; ++i)
        {
            for (const auto& [place, share] : { std::array { -offset, 5.0 }, std::array { 0.0, 8.0 }, std::array { offset, 5.0 } })
            {
                const auto hz = audioBandLowHz * std::exp (step * (i + 0.5 + 0.5 * place));
                made.push_back ({ hz, hz * step * share / 18.0 });
            }
        }

        return made;
    }();

    return points;
}

/** [any thread] The integral of a density without lines from 20 Hz to 20 kHz. */
template <typename Density>
double integrateAudioBand (Density&& density)
{
    double sum = 0.0;

    for (const auto& [hz, weight] : audioBandPoints())
        sum += weight * density (hz);

    return sum;
}
} // namespace plus48

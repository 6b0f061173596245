// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Measurement/PreampAdvice.h"

#include <algorithm>
#include <cmath>

namespace plus48::ui
{
/** Where the columns of the ranking stand, in pixels of its panel, and its scale of decibels. */
struct RankingLayout
{
    RankingLayout (int panelWidth, const std::vector<PreampAdvice::Remedy>& ranking) : width (panelWidth)
    {
        const auto isSmall = width < 1100;
        cost = isSmall ? 300 : 316;
        bars = isSmall ? 372 : 428;
        hear = width - 208;
        barWidth = hear - (isSmall ? 92 : 64) - bars;

        auto most = 1.0;

        for (const auto& remedy : ranking)
            if (remedy.isUsable())
                most = std::max (most, remedy.noiseDb);

        stepDb = most <= 6.5 ? 1.0 : (most <= 17.5 ? 3.0 : (most <= 35.0 ? 6.0 : 12.0));
        highestDb = std::ceil ((most + 0.5) / stepDb) * stepDb;
    }

    static constexpr int name = 20, rowHeight = 32, headHeight = 68, footHeight = 32;

    float lengthOf (double db) const noexcept { return static_cast<float> (barWidth * juce::jlimit (0.0, 1.0, db / highestDb)); }
    float placeOf (double db) const noexcept { return static_cast<float> (bars) + lengthOf (db); }

    int width, cost = 0, bars = 0, barWidth = 0, hear = 0;
    double stepDb = 1.0, highestDb = 7.0;
};
} // namespace plus48::ui

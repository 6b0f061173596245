// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace plus48
{
/** A point that a frequency response goes through: `HZ[@GAIN]:DB` in the catalogue. */
struct ResponsePoint
{
    double hz = 1000.0;
    double db = 0.0;

    /** Two points at the same frequency and different gains: linear in gain between them. */
    bool dependsOnGain = false;
    double gainDb = 0.0;
};

/** Ordered by frequency; points of one frequency ordered by gain. Empty means flat. */
using ResponsePoints = std::vector<ResponsePoint>;
} // namespace plus48

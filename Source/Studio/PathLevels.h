// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChannelFigures.h"
#include "ChannelReadings.h"

#include <vector>

namespace plus48
{
/** One place of the level diagram: what the meters read there, between noise and clipping. All in dB. */
struct PathLevel
{
    PathStage stage = PathStage::performance;
    LevelPoint::Unit unit = LevelPoint::Unit::dbu;

    /** The peak as ChannelReadings::peakFigureDb, as the sine of that amplitude, and the average. MeterBallistics::floorDb for silence. */
    double peak = 0.0, average = 0.0;

    /** A-weighted. */
    double noise = 0.0;
    std::optional<double> clip;
};

/** [message thread] From the meters of a channel; the level at the preamp's input, where there is no meter, is calculated from the source's. */
std::vector<PathLevel> pathLevels (const ChannelReadings&, Path, const PathFigures&);
} // namespace plus48

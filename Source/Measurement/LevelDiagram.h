// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Interface/ChannelMeters.h"
#include "NoiseBudget.h"

namespace plus48
{
/** RMS levels along a path, each in its stage's unit: Pa (instruments: V), V, V, V, V, and relative to a full-scale sine. */
using StageLevels = std::array<double, numPathStages>;

/** [any thread] What the meters show now: RMS of the latest block. There is no meter at the preamp's input, so its
    level is calculated from the source's at 997 Hz.
*/
StageLevels levelsFromMeters (const ChannelMeters&, Path, const PathFormula&);

/** [any thread] The levels of a 997 Hz sine of so many pascals (instruments: volts) RMS, as long as nothing clips. */
StageLevels levelsOfPerformance (double rms, const PathFormula&);

/** One stage of a level diagram, all in dB. */
struct LevelPoint
{
    enum class Unit
    {
        dbSpl,
        dbu,
        dbfs
    };

    PathStage stage = PathStage::performance;
    Unit unit = Unit::dbu;

    /** -infinity for silence. */
    double level = 0.0;

    /** A-weighted, by formula; -infinity where there is none. */
    double noiseFloor = 0.0;

    /** The 997 Hz sine that this stage just bears; none for an instrument. */
    std::optional<double> clip;

    /** How far the level lies below the clip level. */
    std::optional<double> headroom() const noexcept { return clip.has_value() ? std::optional<double> (*clip - level) : std::nullopt; }
};

/** The path from performance to recorder, stage by stage; path A has no external stage. [any thread] */
std::vector<LevelPoint> levelDiagram (const PathFormula&, const NoiseBudget&, const StageLevels&);
} // namespace plus48

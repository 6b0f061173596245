// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NoiseBudget.h"

namespace plus48
{
/** One stage of a level diagram: between which levels a signal may lie, in dB. */
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

    /** A-weighted, by formula; -infinity where there is none. */
    double noiseFloor = 0.0;

    /** The 997 Hz sine that this stage just bears; none for an instrument. */
    std::optional<double> clip;
};

/** The path from performance to recorder, stage by stage; path A has no external stage. [any thread] */
std::vector<LevelPoint> levelDiagram (const PathFormula&, const NoiseBudget&);
} // namespace plus48

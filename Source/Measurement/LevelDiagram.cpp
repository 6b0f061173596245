// SPDX-License-Identifier: GPL-3.0-or-later
#include "LevelDiagram.h"

namespace plus48
{
namespace
{
LevelPoint::Unit unitOf (PathStage stage, bool isAcoustic) noexcept
{
    if (stage == PathStage::recorded)
        return LevelPoint::Unit::dbfs;

    return stage == PathStage::performance && isAcoustic ? LevelPoint::Unit::dbSpl : LevelPoint::Unit::dbu;
}

double toDb (LevelPoint::Unit unit, double rms) noexcept
{
    switch (unit)
    {
        case LevelPoint::Unit::dbSpl: return splFromPascals (rms);
        case LevelPoint::Unit::dbu: return dbuFromVolts (rms);
        case LevelPoint::Unit::dbfs: break;
    }

    return dbFromGain (rms);
}
} // namespace

std::vector<LevelPoint> levelDiagram (const PathFormula& formula, const NoiseBudget& noise)
{
    std::vector<LevelPoint> points;

    for (const auto stage : allPathStages)
    {
        if (stage == PathStage::external && ! formula.hasExternal())
            continue;

        LevelPoint point;
        point.stage = stage;
        point.unit = unitOf (stage, formula.isAcoustic());
        point.noiseFloor = toDb (point.unit, std::sqrt (noise.at (stage).aWeighted.total()));

        if (const auto clip = formula.clipLevel (stage))
            point.clip = toDb (point.unit, *clip);

        points.push_back (point);
    }

    return points;
}
} // namespace plus48

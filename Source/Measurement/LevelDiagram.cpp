// SPDX-License-Identifier: GPL-3.0-or-later
#include "LevelDiagram.h"

namespace plus48
{
namespace
{
constexpr PathStage allStages[] { PathStage::performance, PathStage::source, PathStage::input, PathStage::external, PathStage::analogue, PathStage::recorded };

std::size_t indexOf (PathStage stage) noexcept { return static_cast<std::size_t> (stage); }

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

StageLevels levelsFromMeters (const ChannelMeters& meters, Path path, const PathFormula& formula)
{
    const auto& along = meters.paths[path == Path::a ? 0 : 1];
    const auto rms = [] (const Meter& meter) { return std::sqrt (meter.latestMeanSquare()); };

    StageLevels levels {};
    levels[indexOf (PathStage::performance)] = rms (meters.performance);
    levels[indexOf (PathStage::source)] = rms (meters.source);
    levels[indexOf (PathStage::input)] = rms (meters.source) * std::sqrt (formula.transferPower (PathStage::source, PathStage::input, referenceHz));
    levels[indexOf (PathStage::external)] = rms (along.external);
    levels[indexOf (PathStage::analogue)] = rms (along.analogue);
    levels[indexOf (PathStage::recorded)] = rms (along.recorded) * sqrtTwo;
    return levels;
}

StageLevels levelsOfPerformance (double rms, const PathFormula& formula)
{
    StageLevels levels {};

    for (const auto stage : allStages)
        if (stage != PathStage::external || formula.hasExternal())
            levels[indexOf (stage)] = rms * std::sqrt (formula.transferPower (PathStage::performance, stage, referenceHz));

    return levels;
}

std::vector<LevelPoint> levelDiagram (const PathFormula& formula, const NoiseBudget& noise, const StageLevels& levels)
{
    std::vector<LevelPoint> points;

    for (const auto stage : allStages)
    {
        if (stage == PathStage::external && ! formula.hasExternal())
            continue;

        LevelPoint point;
        point.stage = stage;
        point.unit = unitOf (stage, formula.isAcoustic());
        point.level = toDb (point.unit, levels[indexOf (stage)]);
        point.noiseFloor = toDb (point.unit, std::sqrt (noise.at (stage).aWeighted.total()));

        if (const auto clip = formula.clipLevel (stage))
            point.clip = toDb (point.unit, *clip);

        points.push_back (point);
    }

    return points;
}
} // namespace plus48

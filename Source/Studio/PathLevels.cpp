// SPDX-License-Identifier: GPL-3.0-or-later
#include "PathLevels.h"

namespace plus48
{
namespace
{
/** A sine's RMS level, in dB, from that of its amplitude. */
constexpr double sineDb = 3.010299956639812;

struct Reading
{
    double peak = MeterBallistics::floorDb, average = MeterBallistics::floorDb;
};

Reading readingOf (const MeterBallistics& meter) { return { meter.holdDb() - sineDb, meter.averageDb() }; }

/** What 0 dB of the meters' unit (1 Pa, 1 V) is in the unit that is shown. */
double offsetDb (LevelPoint::Unit unit)
{
    switch (unit)
    {
        case LevelPoint::Unit::dbSpl: return splOfOnePascal;
        case LevelPoint::Unit::dbu: return -dbFromGain (voltsAt0Dbu);
        case LevelPoint::Unit::dbfs: break;
    }

    // A full-scale sine reads 0 dBFS, peak and average alike.
    return sineDb;
}

Reading readingAt (PathStage stage, const ChannelReadings& readings, Path path, const PathFormula& formula)
{
    const auto& along = readings.path (path);

    switch (stage)
    {
        case PathStage::performance: return readingOf (readings.performance);
        case PathStage::source: return readingOf (readings.source);
        case PathStage::external: return readingOf (along.external);
        case PathStage::analogue: return readingOf (along.analogue);
        case PathStage::recorded: return readingOf (along.recorded);
        case PathStage::input: break;
    }

    const auto loss = dbFromPower (formula.transferPower (PathStage::source, PathStage::input, referenceHz));
    auto reading = readingOf (readings.source);
    return { reading.peak + loss, reading.average + loss };
}
} // namespace

std::vector<PathLevel> pathLevels (const ChannelReadings& readings, Path path, const PathFigures& figures)
{
    std::vector<PathLevel> levels;

    for (const auto& point : levelDiagram (figures.formula, figures.noise, {}))
    {
        const auto reading = readingAt (point.stage, readings, path, figures.formula);
        const auto offset = offsetDb (point.unit);
        levels.push_back ({ point.stage, point.unit, reading.peak + offset, reading.average + offset, point.noiseFloor, point.clip });
    }

    return levels;
}
} // namespace plus48

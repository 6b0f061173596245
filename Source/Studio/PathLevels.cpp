// SPDX-License-Identifier: GPL-3.0-or-later
#include "PathLevels.h"

namespace plus48
{
namespace
{
/** Silence stays silence. */
double raised (double level, double db) { return level > MeterBallistics::floorDb ? level + db : MeterBallistics::floorDb; }

struct Reading
{
    double peak = MeterBallistics::floorDb, average = MeterBallistics::floorDb;

    Reading raisedBy (double db) const { return { raised (peak, db), raised (average, db) }; }
};

Reading readingOf (const ChannelReadings& readings, const MeterBallistics& meter, const LoudestSound& loudest)
{
    return { raised (readings.peakFigureDb (meter, loudest), -sineDb), meter.averageDb() };
}

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

Reading readingAt (PathStage stage, const ChannelReadings& readings, Path path, double inputGainDb)
{
    const auto& along = readings.path (path);

    switch (stage)
    {
        case PathStage::performance: return readingOf (readings, readings.performance, readings.loudestPerformance);
        case PathStage::source: return readingOf (readings, readings.source, readings.loudestSource);
        case PathStage::external: return readingOf (readings, along.external, along.loudestExternal);
        case PathStage::analogue: return readingOf (readings, along.analogue, along.loudestAnalogue);
        case PathStage::recorded: return readingOf (readings, along.recorded, along.analysed);
        case PathStage::input: break;
    }

    return readingOf (readings, readings.source, readings.loudestSource).raisedBy (inputGainDb);
}
} // namespace

std::vector<PathLevel> pathLevels (const ChannelReadings& readings, Path path, const PathFigures& figures)
{
    std::vector<PathLevel> levels;
    levels.reserve (figures.diagram.size());

    for (const auto& point : figures.diagram)
    {
        const auto reading = readingAt (point.stage, readings, path, figures.inputGainDb).raisedBy (offsetDb (point.unit));
        levels.push_back ({ point.stage, point.unit, reading.peak, reading.average, point.noiseFloor, point.clip });
    }

    return levels;
}
} // namespace plus48

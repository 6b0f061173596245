// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoachFacts.h"

#include "OpticalInputs.h"

#include "Rig/UnknownNoise.h"
#include "Signal/Units.h"

#include <cmath>
#include <limits>

namespace plus48
{
namespace
{
/** So far a level has to leave the zone of what was said before something else is said. */
constexpr double toleranceDb = 1.0;

/** Figures are rounded: what reads as the end of the zone is inside. */
constexpr double roundingDb = 0.5;

/** A forecast is right within this: what may clip is said to. */
constexpr double forecastDb = 0.3;

/** Whether a level is over a limit: a side is changed only by a decibel and more. */
bool isOver (double level, double limit, bool wasOver, bool isFirst) { return level > limit + (isFirst ? 0.0 : (wasOver ? -toleranceDb : toleranceDb)); }
} // namespace

CoachFacts::CoachFacts (const Setup& setupToAnalyse, int input, const ChannelReadings& readings, const ChannelFigures& figuresToUse, const Catalogue& catalogueToUse, const std::optional<ExpectedLevel>& expected, Level levelBefore)
    : setup (setupToAnalyse),
      rig (setup.rig),
      channel (rig.channels[static_cast<std::size_t> (input)]),
      figures (figuresToUse.path (channel.activePath)),
      catalogue (catalogueToUse),
      audioInterface (*catalogue.audioInterface (rig.interfaceId)),
      isArmed (setup.armed[static_cast<std::size_t> (input)]),
      isLive (setup.sourceOf (input).isLive()),
      before (levelBefore),
      forecast (expected),
      isKnown (expected.has_value()),
      peak (isKnown ? expected->peakDbfs : readings.path (channel.activePath).analysed.peakDb()),
      average (SoundAboveNoise::averageOf (expected, readings.path (channel.activePath).analysed)),
      hasClipped (readings.path (channel.activePath).analysedClips.any()),
      clips (withForecast (readings.path (channel.activePath).analysedClips)),
      knobPath (setup.isLevelMatched && ! opticalInputs::isOptical (setup, catalogue, input) ? Path::a : channel.activePath)
{
}

CoachFacts::Level CoachFacts::level() const
{
    const auto isFirst = before == Level::unknown;

    if (! isOver (peak, AimZone::low - (isFirst ? roundingDb : 0.0), before != Level::quiet, isFirst))
        return Level::quiet;

    if (isOver (peak, AimZone::high + (isFirst ? roundingDb : 0.0), before == Level::close, isFirst))
        return Level::close;

    return isNoisy() ? Level::noisy : Level::right;
}

bool CoachFacts::isNoisy() const
{
    // Nothing is said about noise that nobody publishes.
    if (unknownNoise (rig, channel, channel.activePath, catalogue).has_value())
        return false;

    if (isLive && ! figures.formula.knowsSourceNoise())
        return false;

    const auto isFirst = before == Level::unknown;

    // The pauses in a performance pull its average down: only speech and music are judged.
    const auto isSound = isOver (average, peak - 22.0, before == Level::noisy, isFirst);
    return isSound && ! isOver (aboveNoise().db(), AdviceLevels::noisyDb, before != Level::noisy, isFirst);
}

std::optional<double> CoachFacts::overDb (PathStage stage) const
{
    const auto& formula = figures.formula;
    const auto limit = formula.clipLevel (stage);

    if (! forecast.has_value() || ! limit.has_value() || ! formula.isPowered())
        return std::nullopt;

    const auto level = stage == PathStage::performance ? forecast->sourcePeakPascals : gainFromDb (forecast->peakDbfs) / std::sqrt (formula.transferPower (stage, PathStage::recorded, referenceHz));
    return dbFromGain (level / *limit);
}

ClipLamps CoachFacts::withForecast (ClipLamps lamps) const
{
    const auto passes = [this] (PathStage stage) { return overDb (stage).value_or (-std::numeric_limits<double>::infinity()) > -forecastDb; };
    lamps.microphone |= passes (PathStage::performance);
    lamps.external |= passes (PathStage::external);
    lamps.converter |= passes (PathStage::recorded);
    return lamps;
}

ChannelRig CoachFacts::withKnob() const
{
    auto turned = channel;
    turned.activePath = knobPath;
    return turned;
}

std::function<void (ChannelRig&)> CoachFacts::setKnob (double gainDb) const
{
    return [onA = knobPath == Path::a, gainDb] (ChannelRig& fixed) { (onA ? fixed.builtIn.gainDb : fixed.external.gainDb) = gainDb; };
}
} // namespace plus48

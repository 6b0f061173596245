// SPDX-License-Identifier: GPL-3.0-or-later
#include "DriveComparison.h"

#include "MatchedPair.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace plus48
{
namespace
{
/** So much softer, 80 dB, every curve is straight; what comes out is as much louder again. */
constexpr double softLevel = 1.0e-4;

double peakOf (const std::vector<std::vector<double>>& channels)
{
    auto peak = 0.0;

    for (const auto& channel : channels)
        for (const auto sample : channel)
            peak = std::max (peak, std::abs (sample));

    return peak;
}
} // namespace

DriveComparison::DriveComparison (const Rig& rigToUse, const ChannelRig& channel, const Catalogue& catalogueToUse, std::span<const float> performanceToUse)
    : rig (rigToUse), catalogue (catalogueToUse), preamp (*catalogue.preamp (channel.external.preampId)), performance (performanceToUse)
{
    rig.channels = { channel };
    rig.channels.front().activePath = Path::b;
    rig.noiseMutes = { true, true, true, true };
    rig.bits = BitDepth::float32;
}

DriveComparison::Channels DriveComparison::rendered (const DriveSetting& setting, double level, RenderStage stage) const
{
    RenderJob job;
    job.rig = rig;
    job.rig.channels.front().external.gainDb = setting.gainDb;
    job.rig.channels.front().external.trimDb = setting.trimDb;
    job.stage = stage;
    auto& samples = job.performance.emplace_back (performance.begin(), performance.end());

    for (auto& sample : samples)
        sample *= static_cast<float> (level);

    job.numSamples = static_cast<std::int64_t> (performance.size());
    job.isCancelled = isCancelled;
    auto result = render (job, catalogue);

    for (auto& channel : result)
        for (auto& sample : channel)
            sample /= static_cast<double> (static_cast<float> (level));

    return result;
}

std::optional<double> DriveComparison::loudestDbu()
{
    if (isLoudestKnown)
        return loudest;

    isLoudestKnown = true;

    if (performance.empty())
        return loudest;

    if (const auto peak = peakOf (rendered ({ preamp.gainMinDb, 0.0 }, softLevel, RenderStage::preamp)); peak > 0.0)
        loudest = dbuFromVolts (peak / sqrtTwo) - preamp.gainMinDb;

    return loudest;
}

DriveSetting DriveComparison::byLevel (Drive drive) { return driveSetting (preamp, drive, loudestDbu().value_or (-100.0)); }

const DriveComparison::Channels& DriveComparison::atCleanLevel()
{
    if (! clean.has_value())
        clean = rendered (byLevel (Drive::clean));

    return *clean;
}

const DriveComparison::Channels& DriveComparison::straight()
{
    if (! linear.has_value())
        linear = rendered (byLevel (Drive::clean), softLevel);

    return *linear;
}

DriveSetting DriveComparison::setting (Drive drive)
{
    auto setting = byLevel (drive);

    if (drive != Drive::hot || ! loudestDbu().has_value())
        return setting;

    hot = rendered (setting);

    if (hot->empty() || atCleanLevel().empty())
        return setting;

    const auto pair = MatchedPair::of (AudioRange::whole (atCleanLevel(), rig.sampleRate), AudioRange::whole (*hot, rig.sampleRate));

    if (! pair.has_value())
        return setting;

    // The trim is behind the curves.
    const auto before = std::exchange (setting.trimDb, std::clamp (0.01 * std::round (100.0 * (setting.trimDb + pair->gainDb)), preamp.trimMinDb, 0.0));

    for (auto& channel : *hot)
        for (auto& sample : channel)
            sample *= gainFromDb (setting.trimDb - before);

    return setting;
}

DriveFigures DriveComparison::figures (Drive drive)
{
    DriveFigures figures { drive, setting (drive), {}, {} };

    if (! loudestDbu().has_value())
        return figures;

    figures.reach = DriveReach::of (rig, rig.channels.front(), catalogue, drive, *loudestDbu());
    const auto driven = drive == Drive::clean ? atCleanLevel() : (drive == Drive::hot && hot.has_value() ? *hot : rendered (figures.setting));

    if (driven.empty() || straight().empty())
        return figures;

    if (const auto pair = MatchedPair::of (AudioRange::whole (straight(), rig.sampleRate), AudioRange::whole (driven, rig.sampleRate)))
        figures.differenceDb = pair->nullDb;

    return figures;
}

std::array<DriveFigures, 3> DriveComparison::all() { return { figures (Drive::clean), figures (Drive::pushed), figures (Drive::hot) }; }

std::span<const float> loudestPart (std::span<const float> performance, double sampleRate, double seconds)
{
    const auto count = std::min (performance.size(), static_cast<std::size_t> (std::max (0.0, seconds * sampleRate)));
    const auto highest = std::max_element (performance.begin(), performance.end(), [] (float a, float b) { return std::abs (a) < std::abs (b); });
    const auto at = static_cast<std::size_t> (highest - performance.begin());
    const auto first = std::min (at - std::min (at, count / 2), performance.size() - count);
    return performance.subspan (first, count);
}
} // namespace plus48

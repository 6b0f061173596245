// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourcePeaks.h"

#include "Measurement/NoiseAudibility.h"

namespace plus48
{
PeakForecast SourcePeaks::forecast (const InputSource& source) const
{
    // Nobody knows what a silent source will bring.
    if (! source.isLive() && ! selector.peakDbfs (source).has_value())
        return {};

    return [this, source] (const Rig& rig, const ChannelRig& channel) {
        const auto loop = selector.loopOf (source);

        if (! loop.has_value())
            return expectedPeakDbfs (channel, rig, catalogue, *peakDbfs (source, channel));

        const PathFormula formula (ChannelPlan::from (rig, channel, catalogue), channel.activePath, ChannelSettings::from (channel), rig.sampleRate);
        const auto expected = expectedLevel (source, rig, channel, formula);
        return expected.has_value() ? expected->peakDbfs : -std::numeric_limits<double>::infinity();
    };
}

std::optional<double> SourcePeaks::peakDbfs (const InputSource& source, const ChannelRig& channel) const
{
    return source.isLive() ? std::optional<double> (loudSpeechPeakSpl - channel.fullScaleSpl) : selector.peakDbfs (source);
}

std::optional<ExpectedLevel> SourcePeaks::expectedLevel (const InputSource& source, const Rig& rig, const ChannelRig& channel, const PathFormula& formula, LevelForecast::Effort effort) const
{
    const auto loop = selector.loopOf (source);

    if (! loop.has_value() || ! formula.isPowered())
        return std::nullopt;

    return forecasts.of (loop->samples, loop->sampleRate, formula, ChannelPlan::from (rig, channel, catalogue).sourceLevel, SourceLevel::Settings::of (channel), effort);
}
} // namespace plus48

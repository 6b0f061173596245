// SPDX-License-Identifier: GPL-3.0-or-later
#include "GainAdvice.h"

#include "LevelMatch.h"
#include "RigRules.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace plus48
{
GainKnobRange preampGain (const ChannelRig& channel, const Rig& rig, const Catalogue& catalogue)
{
    if (channel.activePath == Path::b)
    {
        const auto& preamp = *catalogue.preamp (channel.external.preampId);
        return { preamp.gainMinDb, preamp.gainMaxDb, channel.external.gainDb };
    }

    const auto& preamp = catalogue.audioInterface (rig.interfaceId)->input (channel.builtIn.jack)->preamp;
    return { preamp.gainMinDb, preamp.gainMaxDb, channel.builtIn.gainDb };
}

void setPreampGain (ChannelRig& channel, double gainDb)
{
    (channel.activePath == Path::b ? channel.external.gainDb : channel.builtIn.gainDb) = gainDb;
}

double gainForPeak (const ChannelRig& channel, const Rig& rig, const Catalogue& catalogue, double peakDbfsNow, double targetDbfs)
{
    const auto knob = preampGain (channel, rig, catalogue);
    return std::isfinite (peakDbfsNow) ? std::clamp (std::round (knob.nowDb + targetDbfs - peakDbfsNow), knob.lowDb, knob.highDb) : knob.nowDb;
}

double expectedPeakDbfs (const ChannelRig& channel, const Rig& rig, const Catalogue& catalogue, double sourcePeakDbfs)
{
    const auto plan = ChannelPlan::from (rig, channel, catalogue);
    const PathFormula formula (plan, channel.activePath, ChannelSettings::from (channel), rig.sampleRate);

    if (! formula.isPowered())
        return -std::numeric_limits<double>::infinity();

    const auto rms = SourceLevel::peakOfFullScale (plan.sourceLevel, SourceLevel::Settings::of (channel)) / sqrtTwo * gainFromDb (sourcePeakDbfs);
    return dbFromGain (rms) + dbFromPower (formula.transferPower (PathStage::performance, PathStage::recorded, referenceHz));
}

void setBuiltInGainForPeak (ChannelRig& channel, const Rig& rig, const Catalogue& catalogue, const PeakForecast& peakDbfs)
{
    if (peakDbfs == nullptr)
        return;

    const auto activePath = std::exchange (channel.activePath, Path::a);
    const auto expected = [&] { return peakDbfs (rig, rigRules::resolved (channel, rig, catalogue)); };
    channel.pad = false;
    setPreampGain (channel, preampGain (channel, rig, catalogue).lowDb);

    // The pad for what is too hot even with the knob at its lowest.
    channel.pad = rigRules::canHavePad (channel, rig, catalogue) && expected() > AimZone::high;
    setPreampGain (channel, gainForPeak (channel, rig, catalogue, expected()));
    channel.activePath = activePath;
}

void setExternalGainToMatch (ChannelRig& channel, const Rig& rig, const Catalogue& catalogue, const PeakForecast& peakDbfs)
{
    levelMatch::setByGain (channel, rig, catalogue);

    if (! levelMatch::differenceDb (rig, channel, catalogue).has_value())
        setExternalGainForPeak (channel, rig, catalogue, peakDbfs);
}

void setExternalGainForPeak (ChannelRig& channel, const Rig& rig, const Catalogue& catalogue, const PeakForecast& peakDbfs)
{
    if (peakDbfs == nullptr)
        return;

    const auto activePath = std::exchange (channel.activePath, Path::b);
    setPreampGain (channel, preampGain (channel, rig, catalogue).lowDb);
    setPreampGain (channel, gainForPeak (channel, rig, catalogue, peakDbfs (rig, rigRules::resolved (channel, rig, catalogue))));
    channel.activePath = activePath;
}
} // namespace plus48

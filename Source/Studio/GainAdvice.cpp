// SPDX-License-Identifier: GPL-3.0-or-later
#include "GainAdvice.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
GainKnobRange preampGain (const ChannelRig& channel, const Rig& rig, const Catalogue& catalogue)
{
    if (channel.heard == Path::b)
    {
        const auto& preamp = *catalogue.preamp (channel.external.preampId);
        return { preamp.gainMinDb, preamp.gainMaxDb, channel.external.gainDb };
    }

    const auto& preamp = catalogue.audioInterface (rig.interfaceId)->input (channel.builtIn.jack)->preamp;
    return { preamp.gainMinDb, preamp.gainMaxDb, channel.builtIn.gainDb };
}

void setPreampGain (ChannelRig& channel, double gainDb)
{
    (channel.heard == Path::b ? channel.external.gainDb : channel.builtIn.gainDb) = gainDb;
}

double gainForPeak (const ChannelRig& channel, const Rig& rig, const Catalogue& catalogue, double peakDbfsNow, double targetDbfs)
{
    const auto knob = preampGain (channel, rig, catalogue);
    return std::isfinite (peakDbfsNow) ? std::clamp (std::round (knob.nowDb + targetDbfs - peakDbfsNow), knob.lowDb, knob.highDb) : knob.nowDb;
}

double expectedPeakDbfs (const ChannelRig& channel, const Rig& rig, const Catalogue& catalogue, double performancePeakDbfs)
{
    const auto plan = ChannelPlan::from (rig, channel, catalogue);
    const PathFormula formula (plan, channel.heard, ChannelSettings::from (channel), rig.sampleRate);

    if (! formula.isPowered())
        return -std::numeric_limits<double>::infinity();

    const auto distanceDb = plan.performer.isAcoustic ? dbFromGain (referenceDistanceMetres / channel.distanceMetres) : 0.0;
    const auto rms = plan.performer.peakAtFullScale / sqrtTwo * gainFromDb (performancePeakDbfs + distanceDb);
    return dbFromGain (rms) + dbFromPower (formula.transferPower (PathStage::performance, PathStage::recorded, referenceHz));
}
} // namespace plus48

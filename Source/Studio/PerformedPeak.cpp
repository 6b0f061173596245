// SPDX-License-Identifier: GPL-3.0-or-later
#include "PerformedPeak.h"

#include "Measurement/PathFormula.h"
#include "Rig/RigCheck.h"

namespace plus48
{
namespace
{
/** What comes this near to full scale may have been louder than it says. */
constexpr double clippedDbfs = -0.1;

bool isOfUse (const TakeMetadata& take, const juce::String& source, const ChannelRig& channel, const Catalogue& catalogue)
{
    const auto& rig = take.rig;
    const auto isMoved = [] (const TakeEvent& event) { return event.kind == TakeEvent::Kind::settings || event.kind == TakeEvent::Kind::activePath; };
    const auto isOfThis = rig.channels.size() == 1 && take.sources.size() == 1 && take.sources[0] == source && rig.channels.front().usesMicrophone() == channel.usesMicrophone();
    const auto isUnchanged = take.rigChanges.empty() && std::none_of (take.events.begin(), take.events.end(), isMoved);
    const auto peak = take.measured.peakDbfs;
    return isOfThis && isUnchanged && peak.has_value() && *peak < clippedDbfs && ! checkRig (rig, catalogue).has_value();
}
} // namespace

std::optional<PerformedPeak> PerformedPeak::of (const TakeLibrary& library, const juce::String& source, const ChannelRig& channel, const Catalogue& catalogue)
{
    for (const auto& take : library.takes())
    {
        if (! isOfUse (take.metadata, source, channel, catalogue))
            continue;

        const auto& rig = take.metadata.rig;
        const auto& was = rig.channels.front();
        const PathFormula formula (ChannelPlan::from (rig, was, catalogue), was.activePath, ChannelSettings::from (was), rig.sampleRate);
        const auto transfer = formula.transferPower (PathStage::performance, PathStage::recorded, referenceHz);

        if (! formula.isPowered() || ! (transfer > 0.0))
            continue;

        const auto nearer = channel.usesMicrophone() ? was.distanceMetres / channel.distanceMetres : 1.0;
        return PerformedPeak { take.number, gainFromDb (*take.metadata.measured.peakDbfs) / std::sqrt (transfer) * nearer };
    }

    return std::nullopt;
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#include "OtherPath.h"

#include "Interface/ChannelPlan.h"

namespace plus48
{
namespace
{
Path other (Path path) { return path == Path::a ? Path::b : Path::a; }

void goOver (Rig& rig, const std::vector<bool>& hasOther)
{
    for (std::size_t channel = 0; channel < rig.channels.size(); ++channel)
        if (channel >= hasOther.size() || hasOther[channel])
            rig.channels[channel].activePath = other (rig.channels[channel].activePath);
}
} // namespace

bool hasOtherPath (const TakeMetadata& metadata, std::size_t channel, const Catalogue& catalogue)
{
    const auto* const audioInterface = catalogue.audioInterface (metadata.rig.interfaceId);
    const auto& rig = metadata.rig.channels[channel];

    if (audioInterface == nullptr || catalogue.preamp (rig.external.preampId) == nullptr || channel >= metadata.trackInputs.size() || metadata.trackInputs[channel] <= audioInterface->inputs)
        return true;

    // A version that was kept as a take may have gone through another interface since.
    return rig.activePath == Path::a || ! ChannelPlan::from (metadata.rig, rig, catalogue).path (Path::b).isOptical;
}

bool hasOtherPath (const TakeMetadata& metadata, const Catalogue& catalogue)
{
    for (std::size_t channel = 0; channel < metadata.rig.channels.size(); ++channel)
        if (hasOtherPath (metadata, channel, catalogue))
            return true;

    return false;
}

TakeMetadata otherPathOf (TakeMetadata metadata, const Catalogue& catalogue)
{
    std::vector<bool> hasOther;

    for (std::size_t channel = 0; channel < metadata.rig.channels.size(); ++channel)
        hasOther.push_back (hasOtherPath (metadata, channel, catalogue));

    goOver (metadata.rig, hasOther);

    for (auto& change : metadata.rigChanges)
        goOver (change.rig, hasOther);

    for (auto& event : metadata.events)
        if (! juce::isPositiveAndBelow (event.channel, static_cast<int> (hasOther.size())) || hasOther[static_cast<std::size_t> (event.channel)])
            event.activePath = other (event.activePath);

    return metadata;
}

void putIntoSlot (TakeMetadata& metadata, std::size_t channel, const ExternalRig& external)
{
    metadata.rig.channels[channel].external = external;

    for (auto& change : metadata.rigChanges)
        if (channel < change.rig.channels.size())
            change.rig.channels[channel].external = external;

    for (auto& event : metadata.events)
        if (event.kind == TakeEvent::Kind::settings && event.channel == static_cast<int> (channel))
        {
            event.settings.externalGainDb = external.gainDb;
            event.settings.externalTrimDb = external.trimDb;
            event.settings.externalIntoGainDb = external.into.gainDb;
        }
}
} // namespace plus48

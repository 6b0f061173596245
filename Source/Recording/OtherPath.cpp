// SPDX-License-Identifier: GPL-3.0-or-later
#include "OtherPath.h"

namespace plus48
{
namespace
{
Path other (Path path) { return path == Path::a ? Path::b : Path::a; }

void goOver (Rig& rig)
{
    for (auto& channel : rig.channels)
        channel.activePath = other (channel.activePath);
}
} // namespace

TakeMetadata otherPathOf (TakeMetadata metadata)
{
    goOver (metadata.rig);

    for (auto& change : metadata.rigChanges)
        goOver (change.rig);

    for (auto& event : metadata.events)
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

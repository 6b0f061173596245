// SPDX-License-Identifier: GPL-3.0-or-later
#include "OtherVersion.h"

#include "LevelMatch.h"
#include "RigRules.h"

#include "Recording/OtherPath.h"

namespace plus48
{
TakeMetadata otherVersionOf (const TakeMetadata& take, Path recorded, const ExternalRig& slot, const Catalogue& equipment)
{
    auto other = otherPathOf (take, equipment);

    // Which input a take of several had in which slot is the take's own affair.
    if (recorded == Path::a && other.rig.channels.size() == 1)
    {
        auto channel = other.rig.channels.front();
        channel.external = slot;

        // Another jack or knob of the interface than the take was made with would change A as well.
        channel.external.into = take.rig.channels.front().external.into;
        (void) levelMatch::match (channel, other.rig, equipment, levelMatch::Turn::trim);
        putIntoSlot (other, 0, channel.external);
    }

    // A switch that the other path has no use for, such as the pad of the microphone input, is off there.
    const auto resolve = [&equipment] (Rig& rig) {
        for (auto& channel : rig.channels)
            channel = rigRules::resolved (channel, rig, equipment);
    };

    resolve (other.rig);

    for (auto& change : other.rigChanges)
        resolve (change.rig);

    return other;
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig/Rig.h"

namespace plus48::test
{
/** A channel with all that has memory: noise of every kind but the room's, a booster, a low cut, an external preamp. */
inline ChannelRig busyChannel()
{
    ChannelRig channel;
    channel.microphoneId = "passive-ribbon";
    channel.booster = true;
    channel.phantom = true;
    channel.lowCut = true;
    channel.external.preampId = "budget-tube";
    channel.external.impedanceOhm = 4700.0;
    channel.external.gainDb = 40.0;
    return channel;
}
} // namespace plus48::test

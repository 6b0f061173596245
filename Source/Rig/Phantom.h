// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig.h"

namespace plus48
{
/** [any thread] Whether +48 V can reach the source of a channel on one of the paths.

    An external preamp brings its own; otherwise it takes an interface that has
    it, and its mic input: line and instrument inputs carry none.
*/
inline bool phantomCanReach (const ChannelRig& channel, Path path, const InterfaceModel& audioInterface) noexcept
{
    return path == Path::b || (audioInterface.hasPhantom && channel.builtIn.jack == Jack::mic);
}

/** [any thread] Whether it does: where it can, and is switched on. */
inline bool phantomReaches (const ChannelRig& channel, Path path, const InterfaceModel& audioInterface) noexcept
{
    return channel.phantom && phantomCanReach (channel, path, audioInterface);
}
} // namespace plus48

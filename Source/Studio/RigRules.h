// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Setup.h"

#include "SoundSource/ShippedPerformances.h"

/** What a helpful hand does when equipment is exchanged: the right jack, knobs within their ranges, +48 V where it is needed. */
namespace plus48::rigRules
{
/** [message thread] The microphone or instrument into the jack it belongs in, +48 V as the source needs it. */
void plugIn (ChannelRig&, const Rig&, const Catalogue&);

/** [message thread] Every knob within the range of the equipment it is on; what the equipment does not have is off. */
void fitKnobs (ChannelRig&, const Rig&, const Catalogue&);

/** [message thread] A shipped performance's level and, where it names them, its instrument, microphone and distance. */
void applySourceDefaults (ChannelRig&, const ShippedChannel&, const Rig&, const Catalogue&);

/** [any thread] Whether the source, or a booster in front of it, stays silent without +48 V. */
bool needsPhantom (const ChannelRig&, const Catalogue&);

/** [any thread] Whether +48 V could harm: a passive ribbon. */
bool isPassiveRibbon (const ChannelRig&, const Catalogue&);

/** [message thread] The channel as the engine runs it. A switch that the heard path has no use for (a pad on a line input, +48 V
    that cannot get there) is off here, and still on in the setup when the other path is heard again.
*/
ChannelRig resolved (ChannelRig, const Rig&, const Catalogue&);

/** [message thread] The same, as if this path were heard: what a path's figures are about. */
ChannelRig resolvedOn (ChannelRig, Path, const Rig&, const Catalogue&);

/** [any thread] The jack that the source belongs in: MIC, or INST for a pickup where there is one, or LINE. */
Jack bestJack (const ChannelRig&, const Rig&, const Catalogue&);

/** [message thread] What the engine runs: the running inputs of a setup, as they are effective. */
Rig runningRig (const Setup&, const Catalogue&);

/** [any thread] Whether the heard path has a pad. */
bool canHavePad (const ChannelRig&, const Rig&, const Catalogue&);

/** [any thread] The input that a path ends in: the jack of the built-in preamp, or where the external one is plugged in. */
inline InputRig& inputOf (ChannelRig& channel, Path path) noexcept { return path == Path::a ? channel.builtIn : channel.external.into; }
inline const InputRig& inputOf (const ChannelRig& channel, Path path) noexcept { return path == Path::a ? channel.builtIn : channel.external.into; }
} // namespace plus48::rigRules

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig/Rig.h"

/** Louder sounds better: a fair comparison is one of equal levels, and these are the knobs that make them so. */
namespace plus48::levelMatch
{
/** Equal enough, in dB: nobody hears less. */
inline constexpr double toleranceDb = 0.1;

/** [message thread] How much louder path B records a 997 Hz sine than path A, in dB, by the gains of both; no clipping is
    counted. Nothing where one of them is silent.
*/
std::optional<double> differenceDb (const Rig&, const ChannelRig&, const Catalogue&);

/** [message thread] Turns path B until it is as loud as path A, in hundredths of a decibel. Down: the gain of the
    input behind it as far as it was raised, its output trim, its own gain. Up: the trim, the gain of the input
    behind it, its own gain. So the colour, which its own gain makes, stays as long as possible, and what was turned up
    comes down again. What is left, because a knob is at its end, is the result, in dB.
*/
std::optional<double> match (ChannelRig&, const Rig&, const Catalogue&);

/** [message thread] For a preamp that has just been chosen: output trim open, the input behind it at rest, and its own gain
    so that path B is as loud as path A is, or as near as the knob goes.
*/
void setByGain (ChannelRig&, const Rig&, const Catalogue&);
} // namespace plus48::levelMatch

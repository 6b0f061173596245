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

/** [message thread] Turns path B until it is as loud as path A, in hundredths of a decibel: down by its output trim, up by the
    trim, then the gain of the input behind it, then its own gain. What is left, because a knob is at its end, is the result, in dB.
*/
std::optional<double> match (ChannelRig&, const Rig&, const Catalogue&);
} // namespace plus48::levelMatch

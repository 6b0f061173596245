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

/** Which knob of path B makes up for a difference first. */
enum class Turn
{
    /** Its own gain: trim and so the drive, which is its colour, stay as they are. */
    gain,

    /** Its trim: for a gain that a hand is just turning. */
    trim
};

/** [message thread] Turns path B until it is as loud as path A, in hundredths of a decibel: by its gain or by its trim, then by
    the other one; the gain of the input behind it, which brings noise, comes last up and first down. What is left, because
    every knob is at its end, is the result, in dB.
*/
std::optional<double> match (ChannelRig&, const Rig&, const Catalogue&, Turn first = Turn::gain);

/** [message thread] For a preamp that has just been chosen: output trim open, the input behind it at rest, and its own gain
    so that path B is as loud as path A is, or as near as the knob goes.
*/
void setByGain (ChannelRig&, const Rig&, const Catalogue&);
} // namespace plus48::levelMatch

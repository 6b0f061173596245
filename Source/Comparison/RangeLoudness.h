// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AudioRange.h"

#include <optional>

/** How loud a stretch of rendered sound is, by ITU-R BS.1770-5. All functions: any thread but the audio thread. */
namespace plus48
{
/** The K-weighted powers of its gating blocks: 400 ms each, one every 100 ms. None where it is shorter than a block.

    Powers are mean squares summed over the channels, as everywhere here; `gain` is a factor of amplitude that the sound gets first.
*/
std::vector<double> gatingBlockPowers (const AudioRange&, double gain = 1.0);

/** Which blocks count: those from -70 LUFS up, and of these the ones that are no more than 10 LU below their mean. */
std::vector<bool> blocksWithinGates (std::span<const double> powers);

/** The mean power of the blocks that count; 0 where none does. */
double meanPower (std::span<const double> powers, const std::vector<bool>& counts);

/** Integrated loudness in LUFS. Nothing where no block counts: shorter than 400 ms, or softer than -70 LUFS. */
std::optional<double> integratedLufs (std::span<const double> powers);
std::optional<double> integratedLufs (const AudioRange&);

/** K-weighted mean power without any gate, every sample counting alike, as when it is heard over and over: for what is too short or too soft
    for the gates. Padding a short sound with silence instead would call it softer the shorter it is.
*/
double ungatedPower (const AudioRange&, double gain = 1.0);
} // namespace plus48

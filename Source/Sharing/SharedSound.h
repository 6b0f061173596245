// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Recording/TakeRender.h"
#include "Rig/Rig.h"

#include <optional>
#include <vector>

/** Sound on its way from a take into a file. All functions: any thread but the audio thread. */
namespace plus48
{
struct SharedSound
{
    /** Full scale; one vector a channel, all of one length. */
    std::vector<std::vector<double>> channels;

    /** In Hz. */
    double sampleRate = 48000.0;

    /** The word length that every sample has exactly, as a converter made it; nothing once it was turned, or resampled. */
    std::optional<BitDepth> exactBits;

    std::size_t numFrames() const noexcept { return channels.empty() ? 0 : channels.front().size(); }

    /** The highest magnitude of all channels. */
    double peak() const noexcept;

    /** Nothing happens at 0 dB. */
    void turn (double gainDb) noexcept;
};

/** The same sound at another rate, without delay: libsoxr at its very high quality, in double precision. The length becomes
    round (frames * newRate / rate). At its own rate it stays as it is. False where it was cancelled.
*/
bool resample (SharedSound&, double newRate, const RenderWatch& = {});

/** Rounds to the word length, with dither: noise of triangular density two steps wide, which makes the error of rounding a steady hiss that has
    nothing to do with the sound (Lipshitz, Wannamaker and Vanderkooy, JAES 40, 1992). The noise is the same for the same sound's place, so that equal versions stay equal.

    What has that word length already, or a shorter one, stays as it is to the bit; so does everything for float.
*/
void ditherTo (SharedSound&, BitDepth);
} // namespace plus48

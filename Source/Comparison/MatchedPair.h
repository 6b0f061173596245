// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AudioRange.h"

#include <optional>

namespace plus48
{
/** Two versions of one performance, A and B, made equally loud: by a gain for B, found and checked by ITU-R BS.1770 over the same stretch of both. */
struct MatchedPair
{
    /** What of the sound was measured. */
    enum class Basis
    {
        /** The integrated loudness of each, as any meter reads it. */
        integrated,

        /** Only the passages that count in both. The gates leave the hiss of one version out and not that of the other, which would call a version softer
            because its pauses are noisier: matched by that, the same words would be heard at different levels.
        */
        commonPassages,

        /** All of it, without gates: it is shorter than 400 ms, or softer than -70 LUFS. */
        ungated
    };

    Basis basis = Basis::integrated;

    /** In LUFS, before matching, on that basis (for `commonPassages`, of each by itself). A version below the gate is read at the level that it is matched to. */
    double aLufs = 0.0, bLufs = 0.0;

    /** For B, in dB. Exactly 0 where A and B are the same. */
    double gainDb = 0.0;

    /** How much louder B is than A with that gain, in LU: rendered with it, and measured again. */
    double residualLu = 0.0;

    /** RMS of A - B with that gain, over all channels, in dBFS, and how far it lies over (below: negative) A. Nothing: digital silence. */
    std::optional<double> differenceDbfs, nullDb;

    /** [any thread but the audio thread] Of two stretches of one length and rate, channel by channel the same performance, sample by sample at the same time.
        Nothing where one of them is digital silence, or a constant: there is no loudness to match.
    */
    static std::optional<MatchedPair> of (const AudioRange& a, const AudioRange& b);
};
} // namespace plus48

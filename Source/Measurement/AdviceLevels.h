// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace plus48
{
/** Where peaks should be: high enough above the noise, with room for the unexpected. In dBFS. */
struct AimZone
{
    static constexpr double low = -18.0, high = -6.0;

    /** What a helpful hand sets. */
    static constexpr double target = -12.0;
};

/** Where advice begins, one figure for all who give it. Design choices. */
struct AdviceLevels
{
    /** Less of a difference of noise is too little to hear, and this much is heard clearly. In dB. */
    static constexpr double noticedDb = 1.0, clearDb = 3.0;

    /** An input that loses this much more treble than bass dulls the sound. In dB. */
    static constexpr double dullDb = 3.0;

    /** Noise less far below the average of what is no pause is told, and so is spill that is less far below the performance. In dB. */
    static constexpr double noisyDb = 45.0, spillDb = 35.0;

    /** Nobody is told to come nearer to a microphone. */
    static constexpr double nearestMetres = 0.05;
};
} // namespace plus48

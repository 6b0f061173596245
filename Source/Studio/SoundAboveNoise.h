// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ExpectedLevel.h"
#include "LoudestSound.h"

#include "Measurement/NoiseBudget.h"
#include "Signal/SignedText.h"

namespace plus48
{
/** How far a sound lies above the noise of its recording: one figure, and one way to say it, for whoever says it (level diagram, coach, findings after a take,
    lessons, screen reader). It is steady while the same performance goes on; what moves with every word is the meters', and has no words. [message thread]
*/
struct SoundAboveNoise
{
    /** What it is reckoned from, in dBFS; the noise is A-weighted. */
    double averageDbfs = 0.0, noiseDbfs = 0.0;

    static SoundAboveNoise of (double averageDbfs, const NoiseBudget& noise) { return { averageDbfs, noise.dbfsA() }; }

    /** The figure. */
    double db() const noexcept { return averageDbfs - noiseDbfs; }

    /** The average of what is no pause, a full-scale sine being 0 dBFS: of all that plays where that is known beforehand, else of the last 20 s of sound. */
    static double averageOf (const std::optional<ExpectedLevel>& expected, const LoudestSound& heard) noexcept
    {
        return expected.has_value() ? expected->averageDbfs : heard.averageDb() + sineDb;
    }

    /** `62 dB above the noise`. */
    juce::String inWords() const { return signedNumber (db(), 0) + " dB above the noise"; }

    /** The average as it is shown beside the figure and the noise, in whole dBFS: a reader subtracts, and each of the three is rounded. */
    double shownAverageDbfs() const noexcept { return std::round (noiseDbfs) + std::round (db()); }
};
} // namespace plus48

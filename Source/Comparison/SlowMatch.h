// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Signal/LoudnessMeter.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace plus48
{
/** Makes one of two signals as loud as the other while both run: a gain for B that follows slowly how much louder it is by BS.1770, and stands still while
    either of them is silent, or is only its own noise. What it does follows from the samples alone, and not from how they come. [one thread at a time]

    Both are weighed in blocks of 400 ms, one every 100 ms. How much louder B is is the ratio of the energies of the last blocks that count, over
    some seconds of such sound.
*/
class SlowMatch
{
public:
    /** The gain moves no faster than so many decibels a second. */
    static constexpr double fastestDbPerSecond = 1.0;

    /** So much sound is weighed before anything is turned. */
    static constexpr double firstSeconds = 0.5;

    /** What would be turned further is not a matter of loudness any more. In dB, up or down. */
    static constexpr double largestGainDb = 12.0;

    /** In Hz. */
    explicit SlowMatch (double sampleRate);

    /** What is not louder than its own noise by so much is not weighed: in LU, over a level that is A-weighted, and may hum. */
    static constexpr double overNoiseLu = 12.0;

    /** How loud the noise of the two is, in LUFS. */
    void setNoise (double ofALufs, double ofBLufs) noexcept;

    /** The next samples of both, full scale at 1. */
    void add (float a, float b);

    /** The two are others from the next sample on: what was weighed is forgotten; the gain stays until there is something to follow. */
    void resetAnalysis();

    /** Whether B is turned at all; it is weighed in either case. Switched off, the gain is 0 dB at once. */
    void setOn (bool);

    /** What B is to be turned up by, in dB; another one every 100 ms at most. */
    double gainDb() const noexcept { return gain; }

    /** How much louder B is than A by itself, in LU; nothing before something was weighed. */
    std::optional<double> differenceLu() const;

    /** How much louder B is as it is heard, in LU. */
    std::optional<double> residualLu() const;

    /** Neither louder nor softer is said of what is silent: the latest 100 ms were not weighed. */
    bool isHolding() const noexcept { return holds; }

private:
    void endHop();
    void startMeters();

    double sampleRate;
    std::size_t hopSamples;
    std::unique_ptr<LoudnessMeter> a, b;
    std::vector<float> hopOfA, hopOfB;
    bool hasClipped = false, holds = true, isOn = true;
    double noiseOfA = 0.0, noiseOfB = 0.0; // powers
    int numHops = 0, numWeighed = 0;
    double energyOfA = 0.0, energyOfB = 0.0, gain = 0.0;
};
} // namespace plus48

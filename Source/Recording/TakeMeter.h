// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SilentPauses.h"
#include "TakeMetadata.h"

#include "Signal/Biquad.h"
#include "Signal/LoudnessMeter.h"

namespace plus48
{
/** Measures a recorded file while it is written, or later: peak, loudness, quietest passages. [one thread at a time] */
class TakeMeter
{
public:
    /** `sampleRate` in Hz. */
    TakeMeter (int numChannels, double sampleRate);

    /** One vector a channel, all of one length. `pauses` are those of the performance, for each channel, counted in samples from
        `pausesFrom` before these.
    */
    void add (const std::vector<std::vector<float>>& samples, const std::vector<std::vector<SilentPauses::Range>>& pauses = {}, std::size_t pausesFrom = 0);

    /** Peak and loudness; and the noise floor where the performance had pauses that were really silent, on every channel. It is never read
        off the quietest passages, which are music as a rule: takeNoiseFloorDbfsA knows it from the chain.
    */
    TakeMeasurements result() const;

    /** Of the noisiest channel, in dBFS: it is A-weighted and cut into windows of 400 ms, and the level that a tenth of
        the windows stay below counts, which in speech are the pauses. Digital silence, as in gaps, is left
        out. The weighting is accurate to 0.3 dB for white noise from 44.1 kHz up.
    */
    std::optional<double> quietestDbfsA() const;

private:
    struct Channel
    {
        Biquad sections[3];
        double windowPower = 0.0, pausePower = 0.0;
        std::int64_t pauseSamples = 0;
        std::vector<float> powers;
    };

    void addToWindows (const std::vector<float>& samples, Channel&);
    std::optional<double> pausesDbfsA() const;

    std::vector<Channel> channels;
    LoudnessMeter loudness;
    std::vector<float> interleaved;
    std::vector<double> weighted;
    std::int64_t windowLength = 0, windowPlace = 0, enoughPauses = 0;
    float peak = 0.0f;
};
} // namespace plus48

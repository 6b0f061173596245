// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeRecipe.h"

#include "Signal/Biquad.h"

#include <memory>

namespace plus48
{
/** Measures a recorded file while it is written, or later: peak, loudness, quietest passages. [one thread at a time] */
class TakeMeter
{
public:
    /** `sampleRate` in Hz. */
    TakeMeter (int numChannels, double sampleRate);
    ~TakeMeter();

    /** One vector a channel, all of one length. */
    void add (const std::vector<std::vector<float>>& samples);

    /** Peak and loudness. The noise floor is not read off a recording, whose quietest passages are music as a rule:
        takeNoiseFloorDbfsA knows it from the chain.
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
        double windowPower = 0.0;
        std::vector<float> powers;
    };

    struct Loudness;

    void addToWindows (const std::vector<float>& samples, Channel&);

    std::vector<Channel> channels;
    std::unique_ptr<Loudness> loudness;
    std::vector<float> interleaved;
    std::vector<double> weighted;
    std::int64_t windowLength = 0, windowPlace = 0;
    float peak = 0.0f;
};
} // namespace plus48

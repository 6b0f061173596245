// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeRecipe.h"

#include "Signal/Biquad.h"

#include <memory>

namespace plus48
{
/** Measures a recorded file while it is written, or later: peak, loudness, noise floor. [one thread at a time]

    The noise floor is that of the recording itself, room and source included,
    not the calculated one of the chain: every channel is A-weighted and
    cut into windows of 400 ms; the level that a tenth of the windows stay
    below counts, which in speech and music are the pauses. A take
    without pauses reads too high, and digital silence, as in gaps, is left
    out. The weighting is accurate to 0.3 dB for white noise from 44.1 kHz up.
*/
class TakeMeter
{
public:
    /** `sampleRate` in Hz. */
    TakeMeter (int numChannels, double sampleRate);
    ~TakeMeter();

    /** One vector a channel, all of one length. */
    void add (const std::vector<std::vector<float>>& samples);

    TakeMeasurements result() const;

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

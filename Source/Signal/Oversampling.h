// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HalfBand.h"

#include <vector>

/** The oversampled domain: everything between microphone and converter runs at one higher rate.

    Curved transfer functions make harmonics that a recording's own sampling
    rate would fold back into the music; at 352.8 or 384 kHz there is room for
    them. All signals go up once and come down once, so there is one latency.
*/
namespace plus48
{
/** How many oversampled samples there are to one sample of the recording: 8, 4 or 2, so that the oversampled domain runs at 352.8 or 384 kHz. */
int oversamplingFactor (double sampleRate) noexcept;

inline constexpr int maxOversamplingFactor = 8;

/** The filters between the recording's rate and the oversampled domain's, the lowest rate first. */
std::vector<HalfBandTaps> oversamplingFilters (double sampleRate);

/** Delay of going up and down again, in oversampled samples, without padding. */
int oversamplingRoundTrip (const std::vector<HalfBandTaps>& filters) noexcept;

/** From the recording's rate up to the oversampled domain. */
class Upsampler
{
public:
    /** [message thread] */
    void prepare (const std::vector<HalfBandTaps>& filters, int maxBlock);
    void reset() noexcept;

    /** [audio thread] `output` takes numInput * factor samples. */
    void process (const double* input, int numInput, double* output) noexcept;

private:
    std::vector<HalfBandUpsampler> stages;
    std::vector<double> scratch;
};

/** From the oversampled domain down to the recording's rate. */
class Decimator
{
public:
    /** [message thread] `delay` in oversampled samples is added in front of the filters; it makes all paths equally late. */
    void prepare (const std::vector<HalfBandTaps>& filters, int maxBlock, int delay);
    void reset() noexcept;

    /** [audio thread] Overwrites `oversampled` (numOutput * factor samples). */
    void process (double* oversampled, int numOutput, double* output) noexcept;

private:
    std::vector<HalfBandDecimator> stages;
    std::vector<double> delayed;
    int delayLength = 0;
};
} // namespace plus48

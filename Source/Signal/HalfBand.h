// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

/** Doubling and halving the sampling rate with linear phase.

    A half-band low-pass has every second tap zero, so that one polyphase
    branch is a plain delay. Windowed by Kaiser's formula its stop band lies
    130 dB down, which is what aliasing below -120 dBc asks for.
*/
namespace plus48
{
/** The taps of a half-band low-pass of length 4 m - 1: the m different ones besides the centre, from the outside in. */
struct HalfBandTaps
{
    /** [message thread] `passband` is the upper edge of the pass band as a fraction of the higher rate, below 0.25. */
    static HalfBandTaps design (double passband, double attenuationDb);

    int m() const noexcept { return static_cast<int> (outer.size()); }

    /** Group delay in samples of the higher rate. */
    int delay() const noexcept { return 2 * m() - 1; }

    std::vector<double> outer;
};

/** From n samples to 2 n. */
class HalfBandUpsampler
{
public:
    /** [message thread] */
    void prepare (const HalfBandTaps&, int maxInput);
    void reset() noexcept;

    /** [audio thread] `output` takes 2 * numInput samples and may not overlap `input`. */
    void process (const double* input, int numInput, double* output) noexcept;

private:
    HalfBandTaps taps;
    std::vector<double> line, sums;
};

/** From 2 n samples to n. */
class HalfBandDecimator
{
public:
    /** [message thread] */
    void prepare (const HalfBandTaps&, int maxOutput);
    void reset() noexcept;

    /** [audio thread] Takes 2 * numOutput samples; `output` may be `input`. */
    void process (const double* input, int numOutput, double* output) noexcept;

private:
    HalfBandTaps taps;
    std::vector<double> evens, odds, sums;
};
} // namespace plus48

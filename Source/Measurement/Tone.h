// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

/** Sines of known frequency in a signal, found by least squares in double precision.

    Weighted by a four-term Blackman-Harris window (Harris, 1978), so that what was not asked for,
    a few bins away, is rejected by 92 dB and more. Lines 200 dB apart are told from each other.

    All functions: any thread but the audio thread.
*/
namespace plus48
{
/** amplitude * cos (2 pi hz n / sampleRate + phase); amplitude in the signal's unit, phase in radians. */
struct Tone
{
    double hz = 0.0, amplitude = 0.0, phaseRadians = 0.0;

    double rms() const noexcept;
};

/** The four-term Blackman-Harris window, periodic in `size`. */
std::vector<double> blackmanHarris (int size);

/** Fits all tones, and a constant, at the same time. The frequencies lie above 0 and below half
    the sampling rate, at least eight periods of the signal's length apart.
*/
std::vector<Tone> fitTones (std::span<const double> signal, double sampleRate, const std::vector<double>& hz);

/** One tone. */
Tone fitTone (std::span<const double> signal, double sampleRate, double hz);

/** Takes tones out of a signal, in place. */
void removeTones (std::span<double> signal, double sampleRate, const std::vector<Tone>&);

/** Every multiple of a frequency below half the sampling rate, itself first; at most `maxCount`. */
std::vector<double> harmonicSeries (double hz, double sampleRate, int maxCount = 1000);
} // namespace plus48

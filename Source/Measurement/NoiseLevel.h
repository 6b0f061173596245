// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Spectrum.h"

/** Levels of noise between 20 Hz and 20 kHz.

    White noise of so many seconds is read with a scatter of 0.044 dB / sqrt (seconds) A-weighted and
    0.032 dB / sqrt (seconds) flat; noise that is mostly low scatters more.

    All functions: any thread but the audio thread.
*/
namespace plus48
{
/** RMS in the unit of the signal: volts, pascals, or full scale, where a full-scale sine has 0.707. */
struct NoiseLevel
{
    double aWeighted = 0.0, flat = 0.0;
};

/** Of a signal of two seconds and more; there is no level of less than one. */
NoiseLevel noiseLevel (std::span<const double> signal, double sampleRate);
NoiseLevel noiseLevel (const PowerSpectrum&);

/** RMS in full scale, as dBFS: relative to a full-scale sine (AES17). */
double dbfsFromRms (double rms) noexcept;
} // namespace plus48

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

/** The power in a third of an octave. */
struct ThirdOctave
{
    /** Exact mid-band frequency, 1000 * 10 ^ (n / 10) (IEC 61260-1). */
    double hz = 1000.0;

    /** In the square of the signal's unit. */
    double power = 0.0;
};

/** The 31 thirds of an octave from 20 Hz to 20 kHz. */
std::vector<double> thirdOctaveHz();

/** The lower and upper edge of the third of an octave around a mid-band frequency. */
double thirdOctaveLowHz (double midHz) noexcept;
double thirdOctaveHighHz (double midHz) noexcept;

std::vector<ThirdOctave> thirdOctaves (const PowerSpectrum&);
} // namespace plus48

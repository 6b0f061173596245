// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Measurement/Spectrum.h"

#include <cmath>

namespace plus48::test
{
/** The power in a third of an octave. */
struct ThirdOctave
{
    /** Exact mid-band frequency, 1000 * 10 ^ (n / 10) (IEC 61260-1). */
    double hz = 1000.0;

    /** In the square of the signal's unit. */
    double power = 0.0;
};

/** The 31 thirds of an octave from 20 Hz to 20 kHz. */
inline std::vector<double> thirdOctaveHz()
{
    std::vector<double> frequencies;

    for (int n = -17; n <= 13; ++n)
        frequencies.push_back (1000.0 * std::pow (10.0, n / 10.0));

    return frequencies;
}

/** The lower and upper edge of the third of an octave around a mid-band frequency. */
inline double thirdOctaveLowHz (double midHz) noexcept { return midHz * std::pow (10.0, -0.05); }
inline double thirdOctaveHighHz (double midHz) noexcept { return midHz * std::pow (10.0, 0.05); }

inline std::vector<ThirdOctave> thirdOctaves (const PowerSpectrum& spectrum)
{
    std::vector<ThirdOctave> thirds;

    for (const auto hz : thirdOctaveHz())
        thirds.push_back ({ hz, spectrum.power (thirdOctaveLowHz (hz), thirdOctaveHighHz (hz)) });

    return thirds;
}
} // namespace plus48::test

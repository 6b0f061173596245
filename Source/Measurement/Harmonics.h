// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>

namespace plus48
{
/** What a stage adds to a sine: multiples of its frequency. */
struct Harmonics
{
    /** Peak amplitude of the fundamental, in the signal's unit. */
    double fundamental = 0.0;

    /** Harmonics 2 to 5 in dB re the fundamental; -300 where there is none, or no room below half the rate. */
    std::array<double, 4> dbc { -300.0, -300.0, -300.0, -300.0 };

    /** The root of the power sum of harmonics 2 to 5, in percent of the fundamental. */
    double thdPercent = 0.0;
};

/** [any thread but the audio thread] Harmonics of a steady sine of known frequency. Reads lines at -130 dBc and
    far below: its own floor is beneath -200 dBc.
*/
Harmonics analyseHarmonics (std::span<const double> signal, double sampleRate, double hz);
} // namespace plus48

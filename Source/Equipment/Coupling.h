// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment.h"

#include "Signal/ResponseCurve.h"

/** Every real input keeps direct current out, by a capacitor or a transformer: a first-order high-pass, whose corner
    the response table tells. What else the table says of the bass is left to the rest of the response.
*/
namespace plus48
{
/** [any thread but the audio thread] The corner in Hz, 0.5 to 5: the one that takes off at 20 Hz what the table says is missing
    there at the lowest gain. A table that says nothing is taken for 0.5 Hz, one that misses more for 5 Hz.
*/
double couplingHz (const PreampModel&);

/** [any thread] What a first-order high-pass leaves of a sine, as a factor of power. */
inline double highPassPower (double hz, double cornerHz) noexcept { return hz * hz / (hz * hz + cornerHz * cornerHz); }

/** [any thread but the audio thread] The response less the coupling: both together are what the table says. */
ResponseCurve responseBehindCoupling (const PreampModel&, double gainDb);
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FieldReader.h"

namespace plus48
{
/** An amplifier cannot be quieter than no noise at all, and the published figure includes the
    -132.97 dBu(A) of the 150 ohm it is measured with.
*/
inline constexpr Range einDbuARange { -132.9, 0.0 };

/** [any thread] The noise columns that preamps and interfaces have in common. */
inline void readNoise (FieldReader& fields, AmplifierNoise& noise)
{
    fields.read ("ein_dbu_a", einDbuARange, noise.einDbuA);
    fields.read ("output_noise_dbu_a", { -200.0, 0.0 }, noise.outputDbuA);
    fields.read ("flicker_hz", { 0.0, 20000.0 }, noise.flickerHz);
    fields.read ("buzz_dbu_a", { -200.0, 0.0 }, noise.buzzDbuA);
}
} // namespace plus48

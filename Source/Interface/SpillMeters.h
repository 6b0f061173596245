// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Signal/Meter.h"

namespace plus48
{
/** What meets one open microphone, apart from the room's noise: sound pressure in pascals, each as if it came from where the microphone looks, and without the bass
    that nearness adds. Nothing is metered where there is no microphone.
*/
struct SpillMeters
{
    /** The performer's own sound. */
    Meter performance;

    /** What comes of monitors and headphones. */
    Meter spill;
};
} // namespace plus48

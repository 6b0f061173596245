// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Equipment.h"
#include "Rig/Drive.h"

namespace plus48
{
/** How gain and trim of an external preamp stand for a drive, within the box's ranges. */
struct DriveSetting
{
    double gainDb = 0.0, trimDb = 0.0;

    /** What ends before the level is reached, and by how much it is missed, in dB. */
    enum class End
    {
        none,
        gain,
        trim
    };

    End end = End::none;
    double missingDb = 0.0;
};

/** [any thread but the audio thread] The level inside the preamp that a drive brings the loudest passages to: the RMS in dBu of a sine with that
    peak, as it would be if nothing distorted. Design choices; clean and pushed are the levels that the catalogue states harmonics at.
*/
double driveLevelDbu (const PreampModel&, Drive);

/** [any thread but the audio thread] `loudestDbu`: the loudest passages at its input, as the RMS of a sine with that peak. Clean and pushed in
    whole decibels, hot in tenths.

    Gain plus trim is the same for all. Where a quiet source needs nearly all the gain there is, all stay quieter so that
    12 dB are left to push; where the box has no trim, or is at its lowest gain and hot already, there may be nothing to push.
*/
DriveSetting driveSetting (const PreampModel&, Drive, double loudestDbu);
} // namespace plus48

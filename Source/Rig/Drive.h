// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Equipment.h"

namespace plus48
{
/** The two ways to set an external preamp that are worth comparing: as loud, with less colour or with more. */
enum class Drive
{
    /** The loudest passages come out at its nominal level, +4 dBu. */
    clean,

    /** Gain up, output trim down by exactly as much: inside, the loudest passages reach +20 dBu, or 3 dB below the
        rail where that is less.
    */
    pushed
};

struct DriveSetting
{
    double gainDb = 0.0, trimDb = 0.0;
};

/** [any thread] How gain and trim stand for this, in whole decibels within the box's ranges. `loudestDbu`: the
    loudest passages at its input, as the RMS of a sine with that peak.

    Gain plus trim is the same for both. Where a quiet source needs nearly all the gain there is, both
    stay quieter so that 12 dB are left to push; where the box has no trim, or is at its lowest gain and hot
    already, there may be nothing to push. The levels are a design choice: they are those that the
    catalogue states harmonics at.
*/
DriveSetting driveSetting (const PreampModel&, Drive, double loudestDbu);

/** `clean` or `pushed`. */
std::optional<Drive> driveFromWord (const juce::String&);
} // namespace plus48

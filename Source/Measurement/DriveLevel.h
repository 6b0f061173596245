// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Catalogue.h"
#include "Preamp/DriveSetting.h"
#include "Rig/Rig.h"

namespace plus48
{
/** [any thread but the audio thread] What a performance with this peak, 1 being full scale, is at the external
    preamp's input, behind microphone, distance, cable and booster: the RMS of a sine with that peak, in dBu.
*/
double loudestAtPreampDbu (const Rig&, const ChannelRig&, const Catalogue&, double peak);

/** [any thread but the audio thread] Gain and trim of the channel's external preamp for a performance with this peak, as if it were all at 997 Hz. */
DriveSetting driveSettingFor (const Rig&, const ChannelRig&, const Catalogue&, Drive, double peak);

/** Whether the channel's external preamp gets as far as a drive asks for; where it does not, what ends before, and what would help. The one rule for
    whoever says so.
*/
struct DriveReach
{
    Drive drive = Drive::clean;
    DriveSetting::End end = DriveSetting::End::none;
    double missingDb = 0.0;

    /** An inline booster can be put in, and brings it so many decibels nearer; 0: none can, or it does not help. */
    double boosterBringsDb = 0.0;

    bool isReached() const noexcept { return end == DriveSetting::End::none; }

    /** One or two sentences; empty where it is reached. `The gain knob ends 9 dB before hot. With an inline booster it gets there.` */
    juce::String inWords() const;

    /** [any thread but the audio thread] `loudestDbu` as for driveSetting(). */
    static DriveReach of (const Rig&, const ChannelRig&, const Catalogue&, Drive, double loudestDbu);
};
} // namespace plus48

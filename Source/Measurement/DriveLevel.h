// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Catalogue.h"
#include "Rig/Drive.h"
#include "Rig/Rig.h"

namespace plus48
{
/** [any thread but the audio thread] What a performance with this peak, 1 being full scale, is at the external
    preamp's input, behind microphone, distance, cable and booster: the RMS of a sine with that peak, in dBu.
*/
double loudestAtPreampDbu (const Rig&, const ChannelRig&, const Catalogue&, double peak);

/** [any thread but the audio thread] Gain and trim of the channel's external preamp for a performance with this peak. */
DriveSetting driveSettingFor (const Rig&, const ChannelRig&, const Catalogue&, Drive, double peak);
} // namespace plus48

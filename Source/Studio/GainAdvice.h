// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChannelFigures.h"

#include "Measurement/AdviceLevels.h"

#include <functional>

namespace plus48
{
/** The knob a player turns first: that of the preamp the heard path begins with. */
struct GainKnobRange
{
    double lowDb = 0.0, highDb = 60.0, nowDb = 30.0;
};

/** [message thread] Built-in preamp on path A, the external one on path B. */
GainKnobRange preampGain (const ChannelRig&, const Rig&, const Catalogue&);
void setPreampGain (ChannelRig&, double gainDb);

/** [message thread] The gain, in whole decibels and within the knob's range, at which a peak at this level would be at
    `targetDbfs` instead.
*/
double gainForPeak (const ChannelRig&, const Rig&, const Catalogue&, double peakDbfsNow, double targetDbfs = AimZone::target);

/** [message thread] The recorded peak, in dBFS, of a performance with this peak (0 is a full-scale sine), as if nothing clipped and all of it
    were at 997 Hz. -infinity where the source has no power.
*/
double expectedPeakDbfs (const ChannelRig&, const Rig&, const Catalogue&, double sourcePeakDbfs);

/** [message thread] The recorded peak, in dBFS, of what plays, through a channel as it would be; -infinity where nothing is to be heard.
    Empty where nobody knows what plays.
*/
using PeakForecast = std::function<double (const Rig&, const ChannelRig&)>;

/** [message thread] Gain and pad of path A, whichever path is heard, so that what plays ends in the aim zone. The gain is at its
    lowest where nothing can be heard. Without a forecast everything stays.
*/
void setBuiltInGainForPeak (ChannelRig&, const Rig&, const Catalogue&, const PeakForecast&);

/** [message thread] Path B as loud as path A by the external preamp's gain, its trim and the input behind it at their rest; or, where path A
    is silent, in the aim zone.
*/
void setExternalGainToMatch (ChannelRig&, const Rig&, const Catalogue&, const PeakForecast&);
/** [message thread] The external preamp's gain so that what plays ends in the aim zone. Without a forecast everything stays. */
void setExternalGainForPeak (ChannelRig&, const Rig&, const Catalogue&, const PeakForecast&);
} // namespace plus48

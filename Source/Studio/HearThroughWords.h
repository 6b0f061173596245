// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MeasuredVersions.h"

/** What versions of a take are called. All functions: [message thread]. The rigs need not have passed RigCheck. */
namespace plus48::hearThroughWords
{
/** What is different from the take: `Sixties tube, pushed`; `Ribbon instead`; `10 cm closer`. */
juce::String name (const Rig& take, const Rig& version, const Catalogue&);

/** `Broadcast dynamic, booster, Sixties tube 60 dB`; `Broadcast dynamic, built-in 58 dB`. */
juce::String chain (const Rig& take, const Rig& version, const Catalogue&);

/** How well the matched difference can be heard. Hiss has words of its own where it is most of a difference that is not plain. */
juce::String difference (const MeasuredVersions&);
} // namespace plus48::hearThroughWords

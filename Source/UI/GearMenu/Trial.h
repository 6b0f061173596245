// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/Studio.h"

/** What a choice would do, by the formulas that the choice itself goes by, without doing it. [message thread] */
namespace plus48::ui::trial
{
/** A path of a channel as it would be heard. */
PathFigures figuresOf (const Studio& studio, const Rig& rig, ChannelRig channel, Path path);

/** The selected channel with the inline booster or without, at the same level as far as the knob goes. */
ChannelRig withBooster (const Studio& studio, bool isFitted);

/** The selected channel on another interface; `rig` gets the interface. */
ChannelRig withInterface (const Studio& studio, const juce::String& id, Rig& rig);

/** "Needs 25 dB less gain: 33 dB for the same level. Noise 3 dB lower." */
juce::String effectOfSource (const Studio& studio, const ChannelRig& next);

/** "Turns +48 V on, sets 33 dB". */
juce::String consequence (const Studio& studio, const ChannelRig& next);

/** "Noise 3 dB lower.", and "at the same level" where that has to be said. `differenceDb` is that at the same level. */
juce::String noiseText (double differenceDb, bool isOtherLevel = false);
} // namespace plus48::ui::trial

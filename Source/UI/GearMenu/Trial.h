// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/ChannelFigures.h"
#include "Studio/SetupEditor.h"
#include "Studio/SourcePeaks.h"

/** What a choice would do, by the formulas that the choice itself goes by, without doing it. [message thread] */
namespace plus48::ui::trial
{
/** A path of a channel as it would be heard. */
PathFigures figuresOf (const Catalogue& catalogue, const Rig& rig, ChannelRig channel, Path path);

/** "Needs 25 dB less gain: 33 dB for the same level. Noise 3 dB lower." */
juce::String effectOfSource (const Catalogue& catalogue, const SetupEditor& editor, const SourcePeaks& peaks, const ChannelRig& next);

/** "Turns +48 V on, sets 33 dB". */
juce::String consequence (const ChannelRig& now, const ChannelRig& next);

/** "The input noise of ... is not published, so nothing is said about it." where that is so, of the one now or of the next. */
std::optional<juce::String> unknownNoiseText (const Catalogue& catalogue, const Rig& rigNow, const ChannelRig& now, const Rig& nextRig, const ChannelRig& next);

/** "Noise 3 dB lower.", and "at the same level" where that has to be said. `differenceDb` is that at the same level. */
juce::String noiseText (double differenceDb, bool isOtherLevel = false);
} // namespace plus48::ui::trial

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Sharing/SoundShare.h"

/** Words of the share sheet. [message thread] */
namespace plus48::ui
{
/** `24-bit`, `32-bit float` */
juce::String depthWords (BitDepth);

/** `44.1 kHz` */
juce::String rateWords (double hz);

/** `0:31` */
juce::String minutesAndSeconds (double seconds);

/** `0:12.0`, with tenths. */
juce::String preciseTime (double seconds);

/** `WAV, 24-bit, 48 kHz, 4.5 MB` */
juce::String formatWords (const SoundFormat&, const ResolvedFormat&, juce::int64 numBytes);

/** `Documents, Plus48 shared`: below the home folder by its steps, else its whole path. */
juce::String folderWords (const juce::File&);

/** The nearest folder above that is there. */
juce::File existingFolder (juce::File);

/** Title and detail beside the switch of loudness; `peakDbfs` is of a single take. Not measured yet: nothing in `pair` and `peakDbfs`. */
juce::StringArray matchWords (bool isMatched, const std::optional<MatchedPair>&);
juce::StringArray turnUpWords (bool isTurnedUp, std::optional<double> peakDbfs, double gainDb);
} // namespace plus48::ui

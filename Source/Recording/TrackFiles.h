// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeMetadata.h"

namespace plus48
{
/** `01 Kick.wav`: the number keeps the order, and two tracks of one name apart. */
juce::String trackFileName (const TakeMetadata&, int channel);

/** [any thread but the audio thread] Writes each channel of a take's WAV file as a file of its own, all of the same length and to the bit what
    the take has. The folder is made; it appears with all of its files or with none. On failure the message is one sentence.
*/
juce::Result writeTrackFiles (const juce::File& recorded, const TakeMetadata&, const juce::File& folder);
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CodedReader.h"

#include <string>

namespace plus48
{
/** [message thread] Decodes a whole file in memory by libsndfile: A-law, mu-law, ADPCM, GSM, W64, CAF with ALAC, AU, Opus.

    `promisedFrames` becomes how many its head promises, where that is more than there are and
    the file was cut off; else it stays. Nothing that the head says is believed before it was decoded.
*/
CodedResult readByLibrary (std::string file, juce::int64 maxSamples, AudioFile&, juce::int64& promisedFrames);
} // namespace plus48

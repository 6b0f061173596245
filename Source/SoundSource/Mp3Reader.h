// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CodedReader.h"

#include <string_view>

namespace plus48
{
/** [message thread] Decodes a whole MPEG audio stream in memory by libmpg123, up to where it is damaged or changes its rate or
    channels.

    Not by way of libsndfile, which lets libmpg123 write to the terminal about every damaged frame, and
    ends a stream of variable bit rate where its first frames let one expect the end. `promisedFrames` becomes
    what the encoder wrote about the length, where that is more than there are and the file was cut off; else it stays.
*/
CodedResult readMp3 (std::string_view stream, juce::int64 maxSamples, AudioFile&, juce::int64& promisedFrames);
} // namespace plus48

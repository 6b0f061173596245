// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Recording/WavFile.h"

namespace plus48
{
/** As many channels as FLAC holds. */
inline constexpr int maxFlacChannels = 8;

/** [any thread but the audio thread] A whole FLAC file of 16 or 24 bits into a stream that can seek, by libsndfile: lossless, what is no multiple of a step is rounded to the
    nearest one and clipped at full scale. The text of WavInfo goes into its comments. False where it was not to go on, or the stream did not take all of it.
*/
bool writeFlac (juce::OutputStream&, const std::vector<std::vector<double>>& channels, const WavInfo&, const WriteProgress& = {});
} // namespace plus48

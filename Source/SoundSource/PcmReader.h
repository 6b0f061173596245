// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AudioFile.h"
#include "AudioFileHeader.h"

namespace plus48
{
/** [message thread] Reads the samples that a header of kind `pcm` describes. False when the stream fails. */
bool readPcm (juce::InputStream&, const AudioFileHeader&, AudioFile&);
} // namespace plus48

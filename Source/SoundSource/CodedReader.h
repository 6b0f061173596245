// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AudioFile.h"
#include "AudioFileHeader.h"

namespace plus48
{
enum class CodedResult
{
    ok,
    tooLong,

    /** An encoding for which there is no decoder. */
    unknown,
    damaged
};

/** [message thread] Decodes a FLAC or Ogg Vorbis file by JUCE's codecs. */
CodedResult readCoded (std::unique_ptr<juce::InputStream>, AudioFileHeader::Kind, juce::int64 maxSamples, AudioFile&);
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AudioFileHeader.h"
#include "ByteReader.h"

/** One function a kind of file. Each begins behind the tag that names the kind; its message is the end of a sentence. */
namespace plus48
{
juce::Result parseWavHeader (ByteReader&, bool is64Bit, AudioFileHeader&);
juce::Result parseAiffHeader (ByteReader&, AudioFileHeader&);
juce::Result parseCafHeader (ByteReader&, AudioFileHeader&);
juce::Result parseFlacHeader (ByteReader&, AudioFileHeader&);
juce::Result parseOggHeader (ByteReader&, AudioFileHeader&);

inline juce::Result truncatedHeader() { return juce::Result::fail ("ends within its header"); }

inline juce::Result unknownEncoding (const juce::String& which)
{
    return juce::Result::fail ("holds samples as " + which + "; integers of 8 to 32 bits or floating point would be right");
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeaderParsers.h"

#include <string>
#include <utility>

namespace plus48
{
namespace
{
const char* const whatToDo = "; save it as WAV or FLAC first, for example with Audacity or ffmpeg";

juce::String describeFormat (const std::string& format)
{
    static constexpr std::pair<const char*, const char*> names[] { { "aac ", "an AAC" }, { "aach", "an AAC" }, { "aacp", "an AAC" }, { "ima4", "an IMA ADPCM" }, { "opus", "an Opus" }, { "flac", "a FLAC" }, { ".mp3", "an MP3" }, { ".mp2", "an MP2" }, { "samr", "an AMR" }, { "ac-3", "an AC-3" } };

    for (const auto& [tag, name] : names)
        if (format == tag)
            return "is " + juce::String (name) + " recording in a CAF file, which is not read" + whatToDo;

    return juce::String ("is a CAF file with sound of a kind that is not read") + whatToDo;
}
} // namespace

juce::Result parseCafHeader (ByteReader& reader, AudioFileHeader& header)
{
    header.kind = AudioFileHeader::Kind::library;
    reader.bigEndian (4); // version and flags

    std::string format;
    auto hasPacketTable = false, isCut = false;

    while (reader.remaining() >= 12 && ! isCut)
    {
        std::string name (4, ' ');
        reader.read (name.data(), name.size());
        const auto size = static_cast<juce::int64> (reader.bigEndian (8));
        const auto start = reader.position();

        if (name == "desc")
        {
            format.assign (4, ' ');
            reader.bigEndian (8);
            reader.read (format.data(), format.size());
        }

        hasPacketTable = hasPacketTable || name == "pakt";
        isCut = size < 0 || size > reader.remaining() + (reader.position() - start);

        if (! isCut)
            reader.moveTo (start + size);
    }

    if (! reader.isGood() || format.empty())
        return truncatedHeader();

    // Its packets have no marks between them.
    if (format == "alac" && ! hasPacketTable)
        return juce::Result::fail (juce::String ("is an ALAC recording that is cut off before the table of its packets, without which it cannot be decoded; the whole file would be right"));

    return format == "lpcm" || format == "alac" || format == "ulaw" || format == "alaw" ? juce::Result::ok() : juce::Result::fail (describeFormat (format));
}
} // namespace plus48

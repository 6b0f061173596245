// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeaderParsers.h"

#include <string>

/** Files whose samples a codec decodes: here it is only seen whether it may begin. */
namespace plus48
{
juce::Result parseFlacHeader (ByteReader& reader, AudioFileHeader& header)
{
    // The first block must be STREAMINFO, of 34 bytes.
    const auto typeAndSize = reader.bigEndian (4);
    reader.moveTo (reader.position() + 10);
    const auto figures = reader.bigEndian (8);

    if (! reader.isGood())
        return truncatedHeader();

    if ((typeAndSize & 0x7fffffff) != 34)
        return juce::Result::fail ("has a damaged FLAC header");

    // 20 bits of sampling rate, 3 of channels less one, 5 of bits less one, 36 of length.
    header.kind = AudioFileHeader::Kind::flac;
    header.sampleRate = static_cast<double> (figures >> 44);
    header.channels = 1 + static_cast<int> ((figures >> 41) & 7);
    header.promisedFrames = static_cast<juce::int64> (figures & 0xfffffffff);
    return juce::Result::ok();
}

juce::Result parseOggHeader (ByteReader& reader, AudioFileHeader& header)
{
    // The page's own header, up to the number of segments; a byte for each segment follows.
    reader.moveTo (reader.position() + 22);
    const auto numSegments = static_cast<juce::int64> (reader.littleEndian (1));
    reader.moveTo (reader.position() + numSegments);

    std::string kind (7, ' ');
    reader.read (kind.data(), kind.size());

    if (! reader.isGood())
        return truncatedHeader();

    if (kind == "OpusHea")
    {
        header.kind = AudioFileHeader::Kind::library;
        return juce::Result::ok();
    }

    if (kind != "\x01vorbis")
    {
        const auto* what = kind == "\x80theora" ? "is an Ogg video" : (kind.substr (1, 4) == "FLAC" ? "is FLAC in an Ogg file" : (kind.substr (0, 5) == "Speex" ? "is a Speex file" : "is an Ogg file without Vorbis or Opus"));
        return juce::Result::fail (juce::String (what) + ", which is not read; save it as WAV or FLAC first, for example with Audacity or ffmpeg");
    }

    reader.littleEndian (4); // version
    header.kind = AudioFileHeader::Kind::vorbis;
    header.channels = static_cast<int> (reader.littleEndian (1));
    header.sampleRate = static_cast<double> (reader.littleEndian (4));
    return reader.isGood() ? juce::Result::ok() : truncatedHeader();
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#include "AudioFileHeader.h"

#include "HeaderParsers.h"

namespace plus48
{
namespace
{
/** The eleven bits that begin an MPEG frame, followed by a layer, bit rate and sampling rate that exist. */
bool isMpegFrame (const unsigned char* bytes)
{
    return bytes[0] == 0xff && (bytes[1] & 0xe0) == 0xe0
        && (bytes[1] & 0x18) != 0x08 && (bytes[1] & 0x06) != 0
        && (bytes[2] & 0xf0) != 0xf0 && (bytes[2] & 0x0c) != 0x0c;
}

juce::Result parse (ByteReader& reader, AudioFileHeader& header)
{
    char tag[4];
    reader.read (tag, sizeof (tag));
    const std::string_view name (tag, sizeof (tag));

    if (name == "RIFF")
        return parseWavHeader (reader, false, header);
    if (name == "RF64" || name == "BW64")
        return parseWavHeader (reader, true, header);
    if (name == "FORM")
        return parseAiffHeader (reader, header);
    if (name == "fLaC")
        return parseFlacHeader (reader, header);
    if (name == "OggS")
        return parseOggHeader (reader, header);

    if (name.substr (0, 3) == "ID3" || isMpegFrame (reinterpret_cast<const unsigned char*> (tag)))
        return juce::Result::fail ("is an MP3 file, which is not read; WAV, AIFF, FLAC or Ogg Vorbis would be right");

    return juce::Result::fail ("is not an audio file; WAV, AIFF, FLAC or Ogg Vorbis would be right");
}

juce::Result check (const AudioFileHeader& header)
{
    if (header.channels < 1 || header.channels > AudioFileHeader::maxChannels)
        return juce::Result::fail ("says it has " + juce::String (header.channels) + " channels; 1 to "
                                   + juce::String (AudioFileHeader::maxChannels) + " would be right");

    if (! (header.sampleRate >= AudioFileHeader::minSampleRate && header.sampleRate <= AudioFileHeader::maxSampleRate))
        return juce::Result::fail ("says its sampling rate is " + juce::String (header.sampleRate, 0) + " Hz; 8000 to 768000 Hz would be right");

    if (header.kind == AudioFileHeader::Kind::pcm && header.numFrames < 1)
        return juce::Result::fail ("holds no samples");

    return juce::Result::ok();
}
} // namespace

juce::Result readAudioFileHeader (juce::InputStream& stream, const juce::String& name, AudioFileHeader& header)
{
    header = {};

    if (stream.getTotalLength() <= 0)
        return juce::Result::fail (name + " is empty; an audio file would be right.");

    stream.setPosition (0);
    ByteReader reader (stream);
    auto result = parse (reader, header);

    if (result.wasOk())
        result = check (header);

    return result.wasOk() ? result : juce::Result::fail (name + " " + result.getErrorMessage() + ".");
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#include "AudioFileHeader.h"

#include "ChainedParts.h"
#include "HeaderParsers.h"
#include "OtherFiles.h"

namespace plus48
{
namespace
{
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

    if (name == "caff")
        return parseCafHeader (reader, header);

    const auto isMpeg = isMpegFrame (reinterpret_cast<const unsigned char*> (tag));

    if (name == ".snd" || name == "dns." || name == "riff" || isMpeg)
    {
        header.kind = isMpeg ? AudioFileHeader::Kind::mpeg : AudioFileHeader::Kind::library;
        return reader.remaining() > 0 ? juce::Result::ok() : truncatedHeader();
    }

    return juce::Result::fail (describeOtherFile (reader));
}

juce::Result check (const AudioFileHeader& header)
{
    // Their decoders say it.
    if (header.kind == AudioFileHeader::Kind::library || header.kind == AudioFileHeader::Kind::mpeg)
        return juce::Result::ok();

    if (header.channels < 1 || header.channels > AudioFileHeader::maxChannels)
        return juce::Result::fail ("says it has " + juce::String (header.channels) + " channels; 1 to "
                                   + juce::String (AudioFileHeader::maxChannels) + " would be right");

    if (! (header.sampleRate >= AudioFileHeader::minSampleRate && header.sampleRate <= AudioFileHeader::maxSampleRate))
        return juce::Result::fail ("says its sampling rate is " + juce::String (header.sampleRate, 0) + " Hz; 8000 to 768000 Hz would be right");

    if (header.kind == AudioFileHeader::Kind::pcm && header.numFrames < 1)
        return juce::Result::fail (header.dataBytes > 0 ? "holds less than one sample" : "holds no samples");

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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "CodedReader.h"

#include "FlacStream.h"

#include <juce_audio_formats/juce_audio_formats.h>

namespace plus48
{
namespace
{
std::unique_ptr<juce::AudioFormat> createFormat (AudioFileHeader::Kind kind)
{
    switch (kind)
    {
        case AudioFileHeader::Kind::flac: return std::make_unique<juce::FlacAudioFormat>();
        case AudioFileHeader::Kind::vorbis: return std::make_unique<juce::OggVorbisAudioFormat>();
        case AudioFileHeader::Kind::mpeg:
        case AudioFileHeader::Kind::pcm:
        case AudioFileHeader::Kind::library: break;
    }

    return nullptr;
}

bool isPlausible (const juce::AudioFormatReader& reader)
{
    return reader.numChannels >= 1 && reader.numChannels <= static_cast<unsigned> (AudioFileHeader::maxChannels)
        && reader.sampleRate >= AudioFileHeader::minSampleRate && reader.sampleRate <= AudioFileHeader::maxSampleRate
        && reader.lengthInSamples > 0;
}
} // namespace

CodedResult readCoded (std::unique_ptr<juce::InputStream> stream, AudioFileHeader::Kind kind, juce::int64 maxSamples, AudioFile& file)
{
    const auto format = createFormat (kind);

    if (kind == AudioFileHeader::Kind::flac)
        stream = std::make_unique<FlacStream> (std::move (stream));

    stream->setPosition (0);

    // JUCE's reader owns the stream from here on, also when it cannot be made.
    const std::unique_ptr<juce::AudioFormatReader> reader (format->createReaderFor (stream.release(), true));

    if (reader == nullptr || ! isPlausible (*reader))
        return CodedResult::damaged;

    // Taken once: a second header in mid-file changes what JUCE's reader says.
    const auto channels = static_cast<size_t> (reader->numChannels);
    const auto length = reader->lengthInSamples;

    if (length > maxSamples / static_cast<juce::int64> (channels))
        return CodedResult::tooLong;

    constexpr juce::int64 framesAtOnce = 65536;
    file.sampleRate = reader->sampleRate;
    file.channels.assign (channels, std::vector<float> (static_cast<size_t> (length)));
    std::vector<float*> pointers (channels);

    for (juce::int64 done = 0; done < length; done += framesAtOnce)
    {
        for (size_t channel = 0; channel < channels; ++channel)
            pointers[channel] = file.channels[channel].data() + done;

        const auto numFrames = static_cast<int> (juce::jmin (framesAtOnce, length - done));

        if (! reader->read (pointers.data(), static_cast<int> (channels), done, numFrames) || reader->numChannels != channels)
            return CodedResult::damaged;
    }

    return CodedResult::ok;
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#include "CodedReader.h"

#include <juce_audio_formats/juce_audio_formats.h>

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
    std::unique_ptr<juce::AudioFormat> createFormat (AudioFileHeader::Kind kind)
    {
        switch (kind)
        {
            case AudioFileHeader::Kind::flac:    return std::make_unique<juce::FlacAudioFormat>();
            case AudioFileHeader::Kind::vorbis:  return std::make_unique<juce::OggVorbisAudioFormat>();
            case AudioFileHeader::Kind::mp3:     return std::make_unique<juce::MP3AudioFormat>();
            case AudioFileHeader::Kind::pcm:     break;
        }

        return nullptr;
    }

    bool isPlausible (const juce::AudioFormatReader& reader)
    {
        return reader.numChannels >= 1 && reader.numChannels <= static_cast<unsigned> (AudioFileHeader::maxChannels)
            && reader.sampleRate >= AudioFileHeader::minSampleRate && reader.sampleRate <= AudioFileHeader::maxSampleRate
            && reader.lengthInSamples > 0;
    }

    /** How many frames could be read. */
    juce::int64 readBlocks (juce::AudioFormatReader& reader, AudioFile& file)
    {
        // Both kinds of MPEG frame fit into it in whole numbers, so that the last block is not lost in part.
        constexpr juce::int64 framesAtOnce = 1152;
        std::vector<float*> pointers (file.channels.size());

        for (juce::int64 done = 0; done < reader.lengthInSamples; done += framesAtOnce)
        {
            for (size_t channel = 0; channel < pointers.size(); ++channel)
                pointers[channel] = file.channels[channel].data() + done;

            const auto numFrames = static_cast<int> (juce::jmin (framesAtOnce, reader.lengthInSamples - done));

            if (! reader.read (pointers.data(), static_cast<int> (pointers.size()), done, numFrames))
                return done;
        }

        return reader.lengthInSamples;
    }

    /** An MP3 does not say how long it is: JUCE guesses, up to twice too much, and fills the rest with zeros. */
    void trimEnd (AudioFile& file, size_t numRead)
    {
        const auto isSilent = [&] (size_t frame) { return std::all_of (file.channels.begin(), file.channels.end(), [=] (auto& channel) { return std::fpclassify (channel[frame]) == FP_ZERO; }); };

        while (numRead > 0 && isSilent (numRead - 1))
            --numRead;

        for (auto& channel : file.channels)
            channel.resize (numRead);
    }
} // namespace

CodedResult readCoded (std::unique_ptr<juce::InputStream> stream, AudioFileHeader::Kind kind, juce::int64 maxSamples, AudioFile& file)
{
    const auto format = createFormat (kind);
    stream->setPosition (0);

    // JUCE's reader owns the stream from here on, also when it cannot be made.
    const std::unique_ptr<juce::AudioFormatReader> reader (format->createReaderFor (stream.release(), true));

    if (reader == nullptr || ! isPlausible (*reader))
        return CodedResult::damaged;

    const auto channels = static_cast<size_t> (reader->numChannels);

    if (reader->lengthInSamples > maxSamples / static_cast<juce::int64> (channels))
        return CodedResult::tooLong;

    file.sampleRate = reader->sampleRate;
    file.channels.assign (channels, std::vector<float> (static_cast<size_t> (reader->lengthInSamples)));

    const auto numRead = readBlocks (*reader, file);

    if (kind != AudioFileHeader::Kind::mp3)
        return numRead == reader->lengthInSamples ? CodedResult::ok : CodedResult::damaged;

    trimEnd (file, static_cast<size_t> (numRead));
    return file.numFrames() > 0 ? CodedResult::ok : CodedResult::damaged;
}
} // namespace plus48

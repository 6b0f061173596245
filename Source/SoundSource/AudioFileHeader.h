// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <string>

namespace plus48
{
/** What the beginning of an audio file says about it, checked before anything is believed.

    A header is read by us and not by a codec, because it may say anything: one
    that declares 13,826 channels keeps JUCE's reader busy for ever.
*/
struct AudioFileHeader
{
    enum class Kind
    {
        pcm,
        flac,
        vorbis,

        /** MPEG audio of any layer. */
        mpeg,

        /** Everything else that libsndfile decodes; it says itself how many channels there are, and how fast. */
        library
    };

    enum class SampleType
    {
        signedInteger,
        unsignedInteger,
        floatingPoint
    };

    static constexpr int maxChannels = 32;
    static constexpr double minSampleRate = 8000.0;
    static constexpr double maxSampleRate = 768000.0;

    Kind kind = Kind::pcm;

    int channels = 0;
    double sampleRate = 0.0;

    /** How many the header promises: 0 where it does not say. There may be fewer where the file was cut off. */
    juce::int64 promisedFrames = 0;

    // The rest is for PCM: WAV, RF64 and AIFF.
    SampleType sampleType = SampleType::signedInteger;
    bool isBigEndian = false;

    /** 1 to 4, or 8 for floating point. */
    int bytesPerSample = 2;

    juce::int64 dataOffset = 0;

    /** How many are there. */
    juce::int64 numFrames = 0;

    /** For `library` in a WAV file: its samples in a file of their own, up to where they begin, sizes included. */
    std::string libraryHead;
    juce::int64 dataBytes = 0;

    /** How many times as much the head of such a file promises as there is. */
    double promisedRatio = 1.0;

    int bytesPerFrame() const noexcept { return channels * bytesPerSample; }
};

/** [any thread] Reads the header of a stream from its beginning.

    On failure the message is one sentence which begins with `name`: the file is
    empty, ends within the header, is no audio file, has an impossible number
    of channels or sampling rate, an encoding that is not known, or no samples.

    A file that is something else is called what its content says it is, whatever its name says.
*/
juce::Result readAudioFileHeader (juce::InputStream&, const juce::String& name, AudioFileHeader&);
} // namespace plus48

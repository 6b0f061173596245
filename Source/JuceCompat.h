// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_audio_formats/juce_audio_formats.h>

#include <memory>

/** What differs between JUCE 7.0.5 and 8.0.12, and the only place that asks for the version. */
namespace plus48::compat
{
/** Channels go to the file as they are, not as loudspeakers: JUCE would call eight of them 7.1. */
struct WavFormat
{
    double sampleRate = 48000.0;
    int channels = 1;

    /** 16 and 24 are integers, 32 is floating point. */
    int bits = 24;
};

/** nullptr when the format cannot be written; the stream is then still the caller's. */
inline std::unique_ptr<juce::AudioFormatWriter> createWavWriter (std::unique_ptr<juce::OutputStream>& stream,
                                                                 const WavFormat& format,
                                                                 const juce::StringPairArray& metadata = {})
{
    const auto layout = juce::AudioChannelSet::discreteChannels (format.channels);

#if JUCE_VERSION >= 0x80009
    std::unordered_map<juce::String, juce::String> values;

    for (const auto& key : metadata.getAllKeys())
        values[key] = metadata[key];

    return juce::WavAudioFormat().createWriterFor (
        stream,
        juce::AudioFormatWriterOptions {}
            .withSampleRate (format.sampleRate)
            .withChannelLayout (layout)
            .withBitsPerSample (format.bits)
            .withSampleFormat (format.bits == 32 ? juce::AudioFormatWriterOptions::SampleFormat::floatingPoint
                                                 : juce::AudioFormatWriterOptions::SampleFormat::integral)
            .withMetadataValues (values));
#else
    std::unique_ptr<juce::AudioFormatWriter> writer (
        juce::WavAudioFormat().createWriterFor (stream.get(), format.sampleRate, layout, format.bits, metadata, 0));

    // On success the writer owns the stream.
    if (writer != nullptr)
        stream.release();

    return writer;
#endif
}

/** A deep copy. */
inline juce::DynamicObject::Ptr cloned (juce::DynamicObject& original)
{
#if JUCE_VERSION >= 0x80000
    return juce::DynamicObject::Ptr (original.clone().release());
#else
    return original.clone();
#endif
}
} // namespace plus48::compat

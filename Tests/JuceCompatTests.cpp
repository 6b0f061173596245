// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "JuceCompat.h"

using namespace plus48;

namespace
{
/** A file of one frame of silence, as its bytes and as its reader sees it. */
std::unique_ptr<juce::AudioFormatReader> writeAndRead (const compat::WavFormat& format, juce::MemoryBlock& bytes)
{
    std::unique_ptr<juce::OutputStream> stream = std::make_unique<juce::MemoryOutputStream> (bytes, false);
    auto writer = compat::createWavWriter (stream, format);

    if (writer == nullptr)
        return nullptr;

    CHECK (stream == nullptr);

    juce::AudioBuffer<float> silence (format.channels, 1);
    silence.clear();
    REQUIRE (writer->writeFromAudioSampleBuffer (silence, 0, 1));
    writer.reset();

    return std::unique_ptr<juce::AudioFormatReader> (
        juce::WavAudioFormat().createReaderFor (std::make_unique<juce::MemoryInputStream> (bytes, false).release(), true));
}
} // namespace

TEST_CASE ("A WAV file is written as it was asked for", "[juce]")
{
    for (const auto& format : { compat::WavFormat { 44100.0, 1, 16 }, compat::WavFormat { 48000.0, 2, 24 }, compat::WavFormat { 96000.0, 8, 24 }, compat::WavFormat { 48000.0, 32, 32 } })
    {
        juce::MemoryBlock bytes;
        const auto reader = writeAndRead (format, bytes);

        REQUIRE (reader != nullptr);
        CHECK (reader->sampleRate == format.sampleRate);
        CHECK (static_cast<int> (reader->numChannels) == format.channels);
        CHECK (static_cast<int> (reader->bitsPerSample) == format.bits);
        CHECK (reader->usesFloatingPointData == (format.bits == 32));
        CHECK (reader->lengthInSamples == 1);
    }
}

TEST_CASE ("Eight channels are eight channels and no loudspeakers", "[juce]")
{
    juce::MemoryBlock bytes;
    REQUIRE (writeAndRead ({ 48000.0, 8, 24 }, bytes) != nullptr);

    // Plain PCM (1) has no room for a mask of loudspeakers; WAVE_FORMAT_EXTENSIBLE (0xfffe) has.
    const std::string text (static_cast<const char*> (bytes.getData()), bytes.getSize());
    const auto chunk = text.find ("fmt ");

    REQUIRE (chunk != std::string::npos);
    CHECK (juce::ByteOrder::littleEndianShort (text.data() + chunk + 8) == 1);
}

TEST_CASE ("What cannot be written leaves its stream behind", "[juce]")
{
    std::unique_ptr<juce::OutputStream> stream = std::make_unique<juce::MemoryOutputStream>();

    CHECK (compat::createWavWriter (stream, { 48000.0, 1, 13 }) == nullptr);
    CHECK (stream != nullptr);
}

TEST_CASE ("JUCE came with its codecs", "[juce]")
{
    juce::AudioFormatManager formats;
    formats.registerBasicFormats();

    for (const auto* extension : { "wav", "aiff", "flac", "ogg", "mp3" })
        CHECK (formats.findFormatForFileExtension (extension) != nullptr);
}

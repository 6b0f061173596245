// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SoundSource/AudioFile.h"

#include <cstdint>
#include <cstring>
#include <string>

/** Audio files put together byte by byte, right or wrong as a test wants them. */
namespace plus48::test
{
template <typename Number>
std::string bytesOf (Number number)
{
    std::string bytes (sizeof (Number), '\0');
    std::memcpy (bytes.data(), &number, sizeof (Number));
    return bytes;
}

struct WavFields
{
    std::uint16_t format = 1, channels = 1;
    std::uint32_t sampleRate = 48000;
    std::uint16_t bits = 16;

    /** What the header says of the data; by itself as many as there are. */
    std::uint32_t dataSize = 0xfffffffe;
};

inline std::string wav (const WavFields& fields, const std::string& data)
{
    const auto frameBytes = static_cast<std::uint16_t> (fields.channels * ((fields.bits + 7) / 8));
    const auto size = fields.dataSize == 0xfffffffe ? static_cast<std::uint32_t> (data.size()) : fields.dataSize;

    return "RIFF" + bytesOf (std::uint32_t { 36 + size }) + "WAVEfmt " + bytesOf (std::uint32_t { 16 })
         + bytesOf (fields.format) + bytesOf (fields.channels) + bytesOf (fields.sampleRate)
         + bytesOf (fields.sampleRate * frameBytes) + bytesOf (frameBytes) + bytesOf (fields.bits)
         + "data" + bytesOf (size) + data;
}

/** What reading a file in memory came to. */
struct Reading
{
    explicit Reading (const std::string& bytes, juce::int64 maxBytes = maxAudioBytes)
        : result (readAudio (std::make_unique<juce::MemoryInputStream> (bytes.data(), bytes.size(), true), "x.wav", file, warnings, maxBytes))
    {
    }

    AudioFile file;
    juce::StringArray warnings;
    juce::Result result;
};
} // namespace plus48::test

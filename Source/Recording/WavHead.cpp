// SPDX-License-Identifier: GPL-3.0-or-later
#include "WavHead.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace plus48
{
namespace
{
int bytesOf (BitDepth bits) noexcept { return bits == BitDepth::int16 ? 2 : (bits == BitDepth::int24 ? 3 : 4); }

void putNumber (std::string& bytes, std::uint64_t value, int numBytes)
{
    for (int i = 0; i < numBytes; ++i)
        bytes += static_cast<char> (static_cast<unsigned char> (value >> (8 * i)));
}

/** At most so many bytes, none of a character cut in two. */
std::string cut (const juce::String& text, std::size_t maxBytes)
{
    auto bytes = text.toStdString();

    if (bytes.size() > maxBytes)
    {
        while (maxBytes > 0 && (static_cast<unsigned char> (bytes[maxBytes]) & 0xc0u) == 0x80u)
            --maxBytes;

        bytes.resize (maxBytes);
    }

    return bytes;
}

void putFixed (std::string& bytes, const juce::String& text, std::size_t size)
{
    auto field = cut (text, size);
    field.resize (size, '\0');
    bytes += field;
}

std::string chunk (const char* tag, const std::string& content)
{
    std::string bytes (tag, 4);
    putNumber (bytes, content.size(), 4);
    bytes += content;

    // Chunks begin at even places.
    if (content.size() % 2 != 0)
        bytes += '\0';

    return bytes;
}

std::string formatChunk (const WavHead& head)
{
    const auto isExtensible = head.channels > 2;
    const auto code = head.bits == BitDepth::float32 ? 3u : 1u;
    const auto rate = static_cast<std::uint64_t> (std::llround (head.sampleRate));
    const auto frame = static_cast<std::uint64_t> (head.bytesPerFrame());
    const auto bits = static_cast<std::uint64_t> (8 * bytesOf (head.bits));

    std::string bytes;
    putNumber (bytes, isExtensible ? 0xfffe : code, 2);
    putNumber (bytes, static_cast<std::uint64_t> (head.channels), 2);
    putNumber (bytes, rate, 4);
    putNumber (bytes, rate * frame, 4);
    putNumber (bytes, frame, 2);
    putNumber (bytes, bits, 2);

    if (isExtensible)
    {
        putNumber (bytes, 22, 2);
        putNumber (bytes, bits, 2);
        putNumber (bytes, 0, 4); // no loudspeakers
        putNumber (bytes, code, 2);
        bytes += std::string ("\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71", 14);
    }

    return bytes;
}

std::string broadcast (const WavHead& head)
{
    std::string bytes;
    putFixed (bytes, head.description, 256);
    putFixed (bytes, "Plus48 " PLUS48_VERSION, 32);
    putFixed (bytes, {}, 32);
    putFixed (bytes, head.time.formatted ("%Y-%m-%d"), 10);
    putFixed (bytes, head.time.formatted ("%H:%M:%S"), 8);

    // Samples since midnight of the first one.
    const auto& time = head.time;
    const auto midnight = juce::Time (time.getYear(), time.getMonth(), time.getDayOfMonth(), 0, 0, 0, 0);
    const auto seconds = static_cast<double> (time.toMilliseconds() - midnight.toMilliseconds()) / 1000.0;
    putNumber (bytes, static_cast<std::uint64_t> (std::llround (std::max (0.0, seconds) * head.sampleRate)), 8);
    putNumber (bytes, 1, 2);
    bytes.resize (602, '\0');
    return bytes;
}

std::string info (const WavHead& head)
{
    const auto text = [] (const char* tag, const juce::String& value) { return chunk (tag, cut (value, 128) + '\0'); };
    return "INFO" + text ("INAM", head.name) + text ("ISFT", "Plus48 " PLUS48_VERSION);
}

/** Before the samples, without the first twelve bytes and the chunk of the sizes. */
std::string fixedChunks (const WavHead& head, std::uint64_t numFrames)
{
    auto bytes = chunk ("bext", broadcast (head)) + chunk ("fmt ", formatChunk (head));

    if (head.bits == BitDepth::float32)
    {
        std::string count;
        putNumber (count, std::min<std::uint64_t> (numFrames, 0xffffffff), 4);
        bytes += chunk ("fact", count);
    }

    return bytes + chunk ("LIST", info (head));
}
} // namespace

int WavHead::bytesPerFrame() const noexcept { return channels * bytesOf (bits); }

std::string WavHead::bytes (std::uint64_t numDataBytes) const
{
    const auto numFrames = numDataBytes / static_cast<std::uint64_t> (bytesPerFrame());
    const auto chunks = fixedChunks (*this, numFrames);
    constexpr std::uint64_t sizesChunk = 8 + 28;
    const auto riffBytes = 4 + sizesChunk + chunks.size() + 8 + numDataBytes + numDataBytes % 2;
    const auto isLong = riffBytes > 0xffffffff;

    std::string sizes;
    putNumber (sizes, isLong ? riffBytes : 0, 8);
    putNumber (sizes, isLong ? numDataBytes : 0, 8);
    putNumber (sizes, isLong ? numFrames : 0, 8);
    putNumber (sizes, 0, 4);

    std::string head = isLong ? "RF64" : "RIFF";
    putNumber (head, isLong ? 0xffffffff : riffBytes, 4);
    head += "WAVE" + chunk (isLong ? "ds64" : "JUNK", sizes) + chunks + "data";
    putNumber (head, isLong ? 0xffffffff : numDataBytes, 4);
    return head;
}

void appendSamples (std::string& bytes, const float* samples, int numChannels, BitDepth bits)
{
    const auto numBytes = bytesOf (bits);
    const auto steps = static_cast<float> (stepsOf (bits));
    char sample[4];

    for (int channel = 0; channel < numChannels; ++channel)
    {
        const auto value = samples[channel];
        const auto word = bits == BitDepth::float32
                            ? std::bit_cast<std::uint32_t> (value)
                            : static_cast<std::uint32_t> (static_cast<std::int32_t> (std::lrint (std::clamp (value * steps, -steps, steps - 1.0f))));

        for (int i = 0; i < numBytes; ++i)
            sample[i] = static_cast<char> (static_cast<unsigned char> (word >> (8 * i)));

        bytes.append (sample, static_cast<std::size_t> (numBytes));
    }
}
} // namespace plus48

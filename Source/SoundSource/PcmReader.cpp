// SPDX-License-Identifier: GPL-3.0-or-later
#include "PcmReader.h"

#include <bit>
#include <cstdint>

namespace plus48
{
namespace
{
using SampleType = AudioFileHeader::SampleType;

/** How one sample is written. */
struct PcmWord
{
    SampleType type = SampleType::signedInteger;
    int numBytes = 2;
    bool isBigEndian = false;
};

/** Integers of any size reach full scale at 1.0. */
[[gnu::always_inline]] inline float decode (const unsigned char* bytes, PcmWord written) noexcept
{
    std::uint64_t word = 0;

    for (int i = 0; i < written.numBytes; ++i)
        word = (word << 8) | bytes[written.isBigEndian ? i : written.numBytes - 1 - i];

    if (written.type == SampleType::floatingPoint)
        return written.numBytes == 8 ? static_cast<float> (std::bit_cast<double> (word))
                                     : std::bit_cast<float> (static_cast<std::uint32_t> (word));

    // To the top of 32 bits, so that the sign is where the machine has it.
    auto aligned = static_cast<std::uint32_t> (word) << (32 - 8 * written.numBytes);

    if (written.type == SampleType::unsignedInteger)
        aligned ^= 0x80000000u;

    return static_cast<float> (static_cast<double> (static_cast<std::int32_t> (aligned)) / 2147483648.0);
}

[[gnu::always_inline]] inline void decodeAll (const unsigned char* bytes, std::size_t bytesPerFrame, std::size_t numFrames, PcmWord written, float* samples) noexcept
{
    for (std::size_t frame = 0; frame < numFrames; ++frame)
        samples[frame] = decode (bytes + frame * bytesPerFrame, written);
}

/** One channel. Takes are written in one of the first two ways: these loops are compiled for just that. */
void decodeChannel (const unsigned char* bytes, std::size_t bytesPerFrame, std::size_t numFrames, PcmWord written, float* samples) noexcept
{
    if (written.type == SampleType::signedInteger && written.numBytes == 3 && ! written.isBigEndian)
        decodeAll (bytes, bytesPerFrame, numFrames, { SampleType::signedInteger, 3, false }, samples);
    else if (written.type == SampleType::floatingPoint && written.numBytes == 4 && ! written.isBigEndian)
        decodeAll (bytes, bytesPerFrame, numFrames, { SampleType::floatingPoint, 4, false }, samples);
    else
        decodeAll (bytes, bytesPerFrame, numFrames, written, samples);
}
} // namespace

bool readPcm (juce::InputStream& stream, const AudioFileHeader& header, AudioFile& file)
{
    constexpr juce::int64 framesAtOnce = 4096;
    const auto channels = static_cast<size_t> (header.channels);
    const auto frameBytes = static_cast<size_t> (header.bytesPerFrame());

    file.sampleRate = header.sampleRate;
    file.channels.resize (channels);

    for (auto& channel : file.channels)
        channel.assign (static_cast<size_t> (header.numFrames), 0.0f);

    std::vector<unsigned char> bytes (static_cast<size_t> (framesAtOnce) * frameBytes);

    if (! stream.setPosition (header.dataOffset))
        return false;

    for (juce::int64 done = 0; done < header.numFrames; done += framesAtOnce)
    {
        const auto numFrames = static_cast<size_t> (juce::jmin (framesAtOnce, header.numFrames - done));
        const auto numBytes = static_cast<int> (numFrames * frameBytes);

        if (stream.read (bytes.data(), numBytes) != numBytes)
            return false;

        for (size_t channel = 0; channel < channels; ++channel)
        {
            const auto* const first = bytes.data() + channel * static_cast<size_t> (header.bytesPerSample);
            decodeChannel (first, frameBytes, numFrames, { header.sampleType, header.bytesPerSample, header.isBigEndian }, file.channels[channel].data() + done);
        }
    }

    return true;
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#include "PcmReader.h"

#include <bit>
#include <cstdint>

namespace plus48
{
namespace
{
/** One sample, in whichever way it is written. Integers of any size reach full scale at 1.0. */
float decode (const unsigned char* bytes, const AudioFileHeader& header) noexcept
{
    std::uint64_t word = 0;

    for (int i = 0; i < header.bytesPerSample; ++i)
        word = (word << 8) | bytes[header.isBigEndian ? i : header.bytesPerSample - 1 - i];

    if (header.sampleType == AudioFileHeader::SampleType::floatingPoint)
        return header.bytesPerSample == 8 ? static_cast<float> (std::bit_cast<double> (word))
                                          : std::bit_cast<float> (static_cast<std::uint32_t> (word));

    // To the top of 32 bits, so that the sign is where the machine has it.
    auto aligned = static_cast<std::uint32_t> (word) << (32 - 8 * header.bytesPerSample);

    if (header.sampleType == AudioFileHeader::SampleType::unsignedInteger)
        aligned ^= 0x80000000u;

    return static_cast<float> (static_cast<double> (static_cast<std::int32_t> (aligned)) / 2147483648.0);
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

        for (size_t frame = 0; frame < numFrames; ++frame)
            for (size_t channel = 0; channel < channels; ++channel)
                file.channels[channel][static_cast<size_t> (done) + frame] = decode (&bytes[frame * frameBytes + channel * static_cast<size_t> (header.bytesPerSample)], header);
    }

    return true;
}
} // namespace plus48

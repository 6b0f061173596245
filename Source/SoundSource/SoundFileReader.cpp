// SPDX-License-Identifier: GPL-3.0-or-later
#include "SoundFileReader.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <sndfile.h>

namespace plus48
{
namespace
{
struct MemoryFile
{
    const std::string& bytes;
    sf_count_t position = 0;

    static MemoryFile& of (void* user) { return *static_cast<MemoryFile*> (user); }
    sf_count_t size() const { return static_cast<sf_count_t> (bytes.size()); }
};

sf_count_t seek (sf_count_t offset, int whence, void* user)
{
    auto& memory = MemoryFile::of (user);
    const auto base = whence == SEEK_SET ? 0 : (whence == SEEK_CUR ? memory.position : memory.size());

    if (offset < -base || offset > memory.size() - base)
        return -1;

    return memory.position = base + offset;
}

sf_count_t read (void* destination, sf_count_t count, void* user)
{
    auto& memory = MemoryFile::of (user);
    const auto numBytes = std::clamp<sf_count_t> (count, 0, memory.size() - memory.position);
    std::memcpy (destination, memory.bytes.data() + memory.position, static_cast<size_t> (numBytes));
    memory.position += numBytes;
    return numBytes;
}

std::uint64_t number (const std::string& bytes, size_t position, size_t size, bool isBigEndian)
{
    std::uint64_t value = 0;

    for (size_t i = 0; i < size; ++i)
        value = (value << 8) | static_cast<unsigned char> (bytes[position + (isBigEndian ? i : size - 1 - i)]);

    return value;
}

void put (std::string& bytes, size_t position, std::uint64_t value, size_t size)
{
    for (size_t i = 0; i < size; ++i)
        bytes[position + i] = static_cast<char> (static_cast<unsigned char> (value >> (8 * (size - 1 - i))));
}

/** ffmpeg does not write how many bits a sample has, and libsndfile then refuses the file; the decoder's own description has them. */
void mendAlacFlags (std::string& bytes, size_t flags, size_t start, std::uint64_t size)
{
    // It may stand within two atoms, of 12 bytes and of 12 more.
    const auto config = start + (size >= 48 && bytes.compare (start + 4, 8, "frmaalac") == 0 ? 24u : 0u);
    static constexpr std::uint64_t depths[] { 16, 20, 24, 32 };

    if (number (bytes, flags, 4, true) != 0 || config + 6 > start + size)
        return;

    for (size_t i = 0; i < std::size (depths); ++i)
        if (number (bytes, config + 5, 1, true) == depths[i])
            put (bytes, flags, i + 1, 4);
}

/** How often the data that is there, from `start` on, goes into what was promised: 1 for a whole file. */
double promisedRatio (const std::string& bytes, std::uint64_t start, std::uint64_t promised)
{
    const auto length = static_cast<std::uint64_t> (bytes.size());
    return start < length && promised > length - start ? static_cast<double> (promised) / static_cast<double> (length - start) : 1.0;
}

/** The size in the head of an AU file, of either byte order. */
double mendAuSize (std::string& bytes, bool isBigEndian)
{
    const auto size = number (bytes, 8, 4, isBigEndian);

    if (size == 0 || size == 0xffffffff)
    {
        bytes.replace (8, 4, "\xff\xff\xff\xff");
        return 1.0;
    }

    return promisedRatio (bytes, number (bytes, 4, 4, isBigEndian), size);
}

/** The size of the chunk of samples, and in CAF the description of ALAC.
    CAF: a name of 4 bytes, a size of 8. W64: a name of 16 bytes, a size of 8 that counts both, places in eights.
*/
double mendChunks (std::string& bytes, bool isCaf)
{
    const auto length = static_cast<std::uint64_t> (bytes.size());
    const auto nameSize = size_t { isCaf ? 4u : 16u };
    auto position = size_t { isCaf ? 8u : 40u };
    auto alacFlags = size_t { 0 };

    while (position + nameSize + 8 <= bytes.size())
    {
        const auto start = position + nameSize + 8;
        auto size = number (bytes, position + nameSize, 8, isCaf);
        size = isCaf || size < 24 ? size : size - 24;
        const auto isOpen = size == 0 || size >= (std::uint64_t { 1 } << 62);

        if (bytes.compare (position, 4, "data") == 0)
        {
            if (isCaf && (isOpen || size > length - start))
                put (bytes, position + 4, length - start, 8);

            return isOpen ? 1.0 : promisedRatio (bytes, start, size);
        }

        if (size > length - start)
            break;

        if (isCaf && size >= 16 && bytes.compare (position, 4, "desc") == 0 && bytes.compare (start + 8, 4, "alac") == 0)
            alacFlags = start + 12;

        if (isCaf && alacFlags != 0 && bytes.compare (position, 4, "kuki") == 0)
            mendAlacFlags (bytes, alacFlags, start, size);

        position = start + static_cast<size_t> (isCaf ? size : (size + 7) / 8 * 8);
    }

    return 1.0;
}

/** libsndfile refuses sizes that were never written, or does not say that a file was cut off: they are looked at, and mended, first.
    Returns how often the data that is there goes into the data that was promised: 1 for a whole file.
*/
double mendDataSize (std::string& bytes)
{
    const auto startsWith = [&bytes] (const char* tag) { return bytes.compare (0, 4, tag) == 0; };

    if ((startsWith (".snd") || startsWith ("dns.")) && bytes.size() >= 24)
        return mendAuSize (bytes, startsWith (".snd"));

    if (startsWith ("caff") || startsWith ("riff"))
        return mendChunks (bytes, startsWith ("caff"));

    return 1.0;
}

bool isPlausible (const SF_INFO& info)
{
    const auto kind = info.format & SF_FORMAT_TYPEMASK;
    const auto isExpected = kind == SF_FORMAT_WAV || kind == SF_FORMAT_WAVEX || kind == SF_FORMAT_AIFF || kind == SF_FORMAT_AU || kind == SF_FORMAT_W64
                         || kind == SF_FORMAT_CAF || kind == SF_FORMAT_OGG;

    return isExpected && info.channels >= 1 && info.channels <= AudioFileHeader::maxChannels
        && info.samplerate >= AudioFileHeader::minSampleRate && info.samplerate <= AudioFileHeader::maxSampleRate;
}
} // namespace

CodedResult readByLibrary (std::string bytes, juce::int64 maxSamples, AudioFile& file, juce::int64& promisedFrames)
{
    const auto ratio = mendDataSize (bytes);
    MemoryFile memory { bytes };
    SF_VIRTUAL_IO io { [] (void* user) { return MemoryFile::of (user).size(); }, seek, read, nullptr, [] (void* user) { return MemoryFile::of (user).position; } };
    SF_INFO info {};
    const std::unique_ptr<SNDFILE, int (*) (SNDFILE*)> reader (sf_open_virtual (&io, SFM_READ, &info, &memory), sf_close);

    // That the kind of file is one of its own was seen before.
    if (const auto error = sf_error (nullptr); reader == nullptr && (error == SF_ERR_UNSUPPORTED_ENCODING || error == SF_ERR_UNRECOGNISED_FORMAT))
        return CodedResult::unknown;

    if (reader == nullptr || ! isPlausible (info))
        return CodedResult::damaged;

    constexpr sf_count_t framesAtOnce = 4096;
    const auto channels = static_cast<size_t> (info.channels);
    const auto maxFrames = static_cast<size_t> (maxSamples) / channels;
    std::vector<float> block (static_cast<size_t> (framesAtOnce) * channels);
    file.sampleRate = info.samplerate;
    file.channels.assign (channels, {});

    // What the head says is believed as far as the file could hold it.
    for (auto& samples : file.channels)
        samples.reserve (static_cast<size_t> (std::clamp<sf_count_t> (info.frames, 0, std::min (memory.size(), static_cast<sf_count_t> (maxFrames)))));

    for (auto numRead = framesAtOnce; numRead > 0;)
    {
        numRead = std::clamp<sf_count_t> (sf_readf_float (reader.get(), block.data(), framesAtOnce), 0, framesAtOnce);
        const auto done = file.numFrames(), end = done + static_cast<size_t> (numRead);

        if (end > maxFrames)
            return CodedResult::tooLong;

        for (size_t channel = 0; channel < channels; ++channel)
        {
            auto& samples = file.channels[channel];
            samples.resize (end);

            for (size_t frame = done; frame < end; ++frame)
                samples[frame] = block[(frame - done) * channels + channel];
        }
    }

    const auto numFrames = static_cast<juce::int64> (file.numFrames());

    if (ratio > 1.0 && ratio < 1.0e6)
        promisedFrames = static_cast<juce::int64> (static_cast<double> (numFrames) * ratio);

    return numFrames > 0 ? CodedResult::ok : CodedResult::damaged;
}
} // namespace plus48

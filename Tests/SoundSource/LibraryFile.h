// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Catch.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <numbers>
#include <sndfile.h>
#include <string>
#include <vector>

/** Audio files as libsndfile writes and reads them, in memory. */
namespace plus48::test
{
struct LibraryMemory
{
    std::string bytes;
    sf_count_t position = 0;

    static LibraryMemory& of (void* user) { return *static_cast<LibraryMemory*> (user); }

    static SF_VIRTUAL_IO access()
    {
        SF_VIRTUAL_IO io {};
        io.get_filelen = [] (void* user) { return static_cast<sf_count_t> (of (user).bytes.size()); };
        io.tell = [] (void* user) { return of (user).position; };
        io.seek = [] (sf_count_t offset, int whence, void* user) {
            auto& memory = of (user);
            const auto base = whence == SEEK_SET ? 0 : (whence == SEEK_CUR ? memory.position : static_cast<sf_count_t> (memory.bytes.size()));
            return memory.position = base + offset;
        };
        io.read = [] (void* destination, sf_count_t count, void* user) {
            auto& memory = of (user);
            const auto numBytes = std::clamp<sf_count_t> (static_cast<sf_count_t> (memory.bytes.size()) - memory.position, 0, count);
            std::memcpy (destination, memory.bytes.data() + memory.position, static_cast<std::size_t> (numBytes));
            memory.position += numBytes;
            return numBytes;
        };
        io.write = [] (const void* source, sf_count_t count, void* user) {
            auto& memory = of (user);
            const auto end = static_cast<std::size_t> (memory.position + count);
            memory.bytes.resize (std::max (memory.bytes.size(), end));
            std::memcpy (memory.bytes.data() + memory.position, source, static_cast<std::size_t> (count));
            memory.position += count;
            return count;
        };
        return io;
    }
};

/** A sine of 440 Hz and -12.04 dBFS in the first channel, and of half of that in a second. */
inline std::vector<float> libraryTone (int channels, int sampleRate, int numFrames)
{
    std::vector<float> samples;

    for (int frame = 0; frame < numFrames; ++frame)
        for (int channel = 0; channel < channels; ++channel)
            samples.push_back (static_cast<float> (0.25 / (channel + 1) * std::sin (2.0 * std::numbers::pi * 440.0 * frame / sampleRate)));

    return samples;
}

inline std::string writtenByLibrary (int format, int channels, int sampleRate, const std::vector<float>& samples, bool isVariableBitRate = false)
{
    LibraryMemory memory;
    auto io = LibraryMemory::access();
    SF_INFO info {};
    info.format = format;
    info.channels = channels;
    info.samplerate = sampleRate;
    auto* writer = sf_open_virtual (&io, SFM_WRITE, &info, &memory);
    INFO (sf_strerror (writer));
    REQUIRE (writer != nullptr);

    if (auto mode = int { SF_BITRATE_MODE_VARIABLE }; isVariableBitRate)
        (void) sf_command (writer, SFC_SET_BITRATE_MODE, &mode, sizeof (mode));

    REQUIRE (sf_write_float (writer, samples.data(), static_cast<sf_count_t> (samples.size())) == static_cast<sf_count_t> (samples.size()));
    REQUIRE (sf_close (writer) == 0);
    return memory.bytes;
}

/** What libsndfile alone makes of a file: frames one after the other; none where it refuses. */
inline std::vector<float> readByLibraryAlone (const std::string& bytes, SF_INFO& info)
{
    LibraryMemory memory { bytes };
    auto io = LibraryMemory::access();
    info = {};
    const std::unique_ptr<SNDFILE, int (*) (SNDFILE*)> reader (sf_open_virtual (&io, SFM_READ, &info, &memory), sf_close);

    if (reader == nullptr || info.frames > (1 << 24))
        return {};

    std::vector<float> samples (static_cast<std::size_t> (info.frames) * static_cast<std::size_t> (info.channels));
    samples.resize (static_cast<std::size_t> (std::max<sf_count_t> (0, sf_read_float (reader.get(), samples.data(), static_cast<sf_count_t> (samples.size())))));
    return samples;
}
} // namespace plus48::test

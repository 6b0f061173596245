// SPDX-License-Identifier: GPL-3.0-or-later
#include "Mp3Reader.h"

#include "ChainedParts.h"

#include <algorithm>
#include <cstring>
#include <mpg123.h>

namespace plus48
{
namespace
{
struct Memory
{
    std::string_view bytes;
    off_t position = 0;
};

ssize_t read (void* user, void* destination, size_t count)
{
    auto& memory = *static_cast<Memory*> (user);
    const auto numBytes = std::min (count, memory.bytes.size() - static_cast<size_t> (memory.position));
    std::memcpy (destination, memory.bytes.data() + memory.position, numBytes);
    memory.position += static_cast<off_t> (numBytes);
    return static_cast<ssize_t> (numBytes);
}

off_t seek (void* user, off_t offset, int whence)
{
    auto& memory = *static_cast<Memory*> (user);
    const auto size = static_cast<off_t> (memory.bytes.size());
    const auto base = whence == SEEK_SET ? 0 : (whence == SEEK_CUR ? memory.position : size);

    if (offset < -base || offset > size - base)
        return -1;

    return memory.position = base + offset;
}

using Decoder = std::unique_ptr<mpg123_handle, void (*) (mpg123_handle*)>;

Decoder open (Memory& memory)
{
    static const auto isReady = mpg123_init() == MPG123_OK;
    auto error = 0;
    Decoder decoder (isReady ? mpg123_new (nullptr, &error) : nullptr, mpg123_delete);
    constexpr auto flags = MPG123_QUIET | MPG123_FORCE_FLOAT | MPG123_GAPLESS | MPG123_SKIP_ID3V2;

    if (decoder == nullptr || mpg123_param (decoder.get(), MPG123_ADD_FLAGS, flags, 0.0) != MPG123_OK
        || mpg123_param (decoder.get(), MPG123_REMOVE_FLAGS, MPG123_AUTO_RESAMPLE, 0.0) != MPG123_OK
        // Damage of any length is skipped, and what follows is read.
        || mpg123_param (decoder.get(), MPG123_RESYNC_LIMIT, -1, 0.0) != MPG123_OK
        || mpg123_replace_reader_handle (decoder.get(), read, seek, nullptr) != MPG123_OK
        || mpg123_open_handle (decoder.get(), &memory) != MPG123_OK)
        return { nullptr, mpg123_delete };

    return decoder;
}

struct Format
{
    long rate = 0;
    int channels = 0, encoding = 0;

    bool operator== (const Format&) const = default;

    bool read (mpg123_handle* decoder)
    {
        return mpg123_getformat (decoder, &rate, &channels, &encoding) == MPG123_OK && encoding == MPG123_ENC_FLOAT_32 && (channels == 1 || channels == 2)
            && static_cast<double> (rate) >= AudioFileHeader::minSampleRate && static_cast<double> (rate) <= AudioFileHeader::maxSampleRate;
    }
};
} // namespace

CodedResult readMp3 (std::string_view stream, juce::int64 maxSamples, AudioFile& file, juce::int64& promisedFrames)
{
    Memory memory { stream };
    const auto decoder = open (memory);
    Format format, changed;

    if (decoder == nullptr || ! format.read (decoder.get()))
        return CodedResult::damaged;

    // Without the encoder's word it is an estimate, which proves nothing.
    const auto promised = saysItsLength (stream) ? static_cast<juce::int64> (mpg123_length (decoder.get())) : 0;
    const auto channels = static_cast<size_t> (format.channels);
    std::vector<float> block (4096 * channels);
    file.sampleRate = static_cast<double> (format.rate);
    file.channels.assign (channels, {});

    for (auto isGood = true; isGood;)
    {
        size_t numBytes = 0;
        const auto result = mpg123_read (decoder.get(), reinterpret_cast<unsigned char*> (block.data()), block.size() * sizeof (float), &numBytes);
        const auto numRead = numBytes / (sizeof (float) * channels);

        if (static_cast<juce::int64> ((file.numFrames() + numRead) * channels) > maxSamples)
            return CodedResult::tooLong;

        for (size_t channel = 0; channel < channels; ++channel)
            for (size_t frame = 0; frame < numRead; ++frame)
                file.channels[channel].push_back (block[frame * channels + channel]);

        isGood = (result == MPG123_OK && numRead > 0) || (result == MPG123_NEW_FORMAT && changed.read (decoder.get()) && changed == format);
    }

    const auto numFrames = static_cast<juce::int64> (file.numFrames());

    // A count of frames, with what the encoder added: less than three of them is no loss.
    if (promised > numFrames + 3 * 1152)
        promisedFrames = promised;

    return numFrames > 0 ? CodedResult::ok : CodedResult::damaged;
}
} // namespace plus48

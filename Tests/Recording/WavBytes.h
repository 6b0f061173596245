// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <cstdint>
#include <cstring>
#include <string>

namespace plus48::test
{
/** A WAV file as its bytes say, read by nobody else's code. */
struct WavBytes
{
    explicit WavBytes (const juce::File& file)
    {
        juce::MemoryBlock block;
        file.loadFileAsData (block);
        bytes.assign (static_cast<const char*> (block.getData()), block.getSize());
    }

    /** The content of a chunk; of several of the same name, the first. */
    std::string chunk (const std::string& name) const
    {
        for (std::size_t at = 12; at + 8 <= bytes.size();)
        {
            const auto size = number<std::uint32_t> (at + 4);

            if (bytes.compare (at, 4, name) == 0)
                return bytes.substr (at + 8, size);

            at += 8 + size + size % 2;
        }

        return {};
    }

    template <typename Number>
    Number number (std::size_t at) const
    {
        return numberIn<Number> (bytes, at);
    }

    template <typename Number>
    static Number numberIn (const std::string& text, std::size_t at)
    {
        Number value {};

        if (at + sizeof (value) <= text.size())
            std::memcpy (&value, text.data() + at, sizeof (value));

        return value;
    }

    int format() const { return numberIn<std::uint16_t> (chunk ("fmt "), 0); }
    int channels() const { return numberIn<std::uint16_t> (chunk ("fmt "), 2); }
    int sampleRate() const { return numberIn<std::int32_t> (chunk ("fmt "), 4); }
    int bits() const { return numberIn<std::uint16_t> (chunk ("fmt "), 14); }
    std::size_t numFrames() const { return chunk ("data").size() / static_cast<std::size_t> (channels() * bits() / 8); }

    /** The integer as it lies in the file. */
    static int integerIn (const std::string& data, std::size_t index, int bits)
    {
        std::uint32_t value = 0;
        const auto size = static_cast<std::size_t> (bits / 8);

        for (std::size_t i = 0; i < size; ++i)
            value |= static_cast<std::uint32_t> (static_cast<unsigned char> (data.at (index * size + i))) << (8 * (i + 4 - size));

        return static_cast<std::int32_t> (value) >> (32 - bits);
    }

    std::string bytes;
};
} // namespace plus48::test

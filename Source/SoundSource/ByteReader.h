// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <cstdint>
#include <string_view>

namespace plus48
{
/** [any thread but the audio thread] Reads the numbers of a file header, and remembers whether the file ended in the middle of one. */
class ByteReader
{
public:
    explicit ByteReader (juce::InputStream& streamToRead) : stream (streamToRead), length (streamToRead.getTotalLength()) {}

    /** False once something beyond the end has been asked for; what was read then is zero. */
    bool isGood() const noexcept { return good; }

    juce::int64 position() { return stream.getPosition(); }
    juce::int64 remaining() { return juce::jmax (juce::int64 { 0 }, length - stream.getPosition()); }

    void moveTo (juce::int64 newPosition)
    {
        good = good && newPosition >= 0 && newPosition <= length && stream.setPosition (newPosition);
    }

    /** From the beginning again, as if nothing had been asked for. */
    void restart() { good = stream.setPosition (0); }

    void read (void* data, size_t size)
    {
        const auto numRead = stream.read (data, static_cast<int> (size));
        good = good && numRead == static_cast<int> (size);

        if (! good)
            juce::zeromem (data, size);
    }

    std::uint64_t littleEndian (int numBytes) { return number (numBytes, false); }
    std::uint64_t bigEndian (int numBytes) { return number (numBytes, true); }

    /** True where the next four bytes are these. */
    bool readsTag (std::string_view tag)
    {
        char bytes[4];
        read (bytes, sizeof (bytes));
        return good && tag == std::string_view (bytes, sizeof (bytes));
    }

private:
    std::uint64_t number (int numBytes, bool isBigEndian)
    {
        unsigned char bytes[8] = {};
        read (bytes, static_cast<size_t> (numBytes));
        std::uint64_t value = 0;

        for (int i = 0; i < numBytes; ++i)
            value = (value << 8) | bytes[isBigEndian ? i : numBytes - 1 - i];

        return value;
    }

    juce::InputStream& stream;
    const juce::int64 length;
    bool good = true;
};
} // namespace plus48

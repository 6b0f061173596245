// SPDX-License-Identifier: GPL-3.0-or-later
#include "WavChunks.h"

#include <algorithm>
#include <array>
#include <string>

namespace plus48
{
namespace
{
struct Head
{
    std::string tag = std::string (4, '\0');
    std::uint64_t size = 0;

    bool isPrintable() const
    {
        return std::all_of (tag.begin(), tag.end(), [] (char c) { return c >= ' ' && c <= '~'; });
    }
};

Head readHead (ByteReader& reader, juce::int64 position)
{
    Head head;
    reader.moveTo (position);
    reader.read (head.tag.data(), 4);
    head.size = reader.littleEndian (4);
    return head;
}

/** Programs that write into a pipe leave one of these: all bits set, or the largest length a reader will take. */
bool isPlaceholder (std::uint64_t size) { return size == 0 || size == ~std::uint64_t { 0 } || (size >= 0xfffff000 && size <= 0xffffffff) || (size >= 0x7ffff000 && size <= 0x80000000); }

bool isChunksUpTo (ByteReader& reader, juce::int64 position, juce::int64 length, juce::int64& maxChunks)
{
    while (position + 8 <= length)
    {
        if (--maxChunks < 0)
            return false;

        const auto head = readHead (reader, position);

        if (! head.isPrintable() || static_cast<juce::int64> (head.size) > length - position - 8)
            return false;

        position += 8 + static_cast<juce::int64> (head.size + head.size % 2);
    }

    return position >= length;
}

bool isChunksUpTo (ByteReader& reader, juce::int64 position, juce::int64 length)
{
    auto maxChunks = length;
    return isChunksUpTo (reader, position, length, maxChunks);
}

/** Where the chunks begin that fill the rest of the file, if there are such; else its end. */
juce::int64 endOfOpenData (ByteReader& reader, juce::int64 start, juce::int64 length)
{
    static constexpr std::array<std::string_view, 10> tags { "LIST", "id3 ", "ID3 ", "bext", "cue ", "smpl", "inst", "iXML", "_PMX", "acid" };
    constexpr juce::int64 atOnce = 1 << 16;

    // Nobody hangs so much behind a recording; and names that lead nowhere are followed only so often.
    constexpr juce::int64 longestTail = 64 << 20;
    auto maxChunks = juce::int64 { 100000 };
    std::string bytes;

    for (auto position = std::max (start, length - longestTail); position + 8 <= length; position += atOnce)
    {
        bytes.resize (static_cast<size_t> (std::min (atOnce + 3, length - position)));
        reader.moveTo (position);
        reader.read (bytes.data(), bytes.size());

        for (const auto tag : tags)
            for (auto found = bytes.find (tag); found != std::string::npos; found = bytes.find (tag, found + 1))
                if (const auto at = position + static_cast<juce::int64> (found); at + 8 <= length && isChunksUpTo (reader, at, length, maxChunks))
                    return at;
    }

    return length;
}
} // namespace

std::uint64_t WavChunks::find (ByteReader& reader, juce::int64 length)
{
    auto position = reader.position();
    std::uint64_t longDataSize = 0;

    while (position + 8 <= length && data.start == 0)
    {
        auto head = readHead (reader, position);
        const auto start = position + 8;
        const Chunk chunk { start, head.size };

        if (position == 12 && (head.tag == "ds64" || head.tag == "JUNK") && head.size >= 28)
        {
            longSizes = chunk;
            reader.littleEndian (8);
            longDataSize = head.tag == "ds64" ? reader.littleEndian (8) : 0;
        }
        else if (head.tag == "fmt ")
            format = chunk;
        else if (head.tag == "fact")
            fact = chunk;
        else if (head.tag == "data")
            data = chunk;

        if (static_cast<juce::int64> (head.size) > length - start && data.start == 0)
        {
            isCut = true;
            break;
        }

        const auto unpadded = start + static_cast<juce::int64> (head.size);
        position = unpadded + static_cast<juce::int64> (head.size % 2);

        // Where a pad byte is due, a name that is known may stand instead.
        if (head.size % 2 != 0 && unpadded + 8 <= length)
            if (const auto next = readHead (reader, unpadded).tag; next == "data" || next == "fmt " || next == "fact" || next == "LIST" || next == "bext")
                position = unpadded;
    }

    return longDataSize;
}

void WavChunks::countBytes (ByteReader& reader, juce::int64 length, std::uint64_t longDataSize)
{
    const auto there = length - data.start;
    const auto size = isPlaceholder (data.size) && longDataSize > 0 ? longDataSize : data.size;
    isOpen = size == 0 || (size > static_cast<std::uint64_t> (there) && isPlaceholder (size));

    const auto isWithoutSamples = size == 0 && isChunksUpTo (reader, data.start, length);
    const auto upToChunks = [&] { return isWithoutSamples ? 0 : endOfOpenData (reader, data.start, length) - data.start; };

    if (isOpen || size > static_cast<std::uint64_t> (there))
    {
        numBytesThere = numBytesUpToChunks = upToChunks();
        numBytesPromised = isOpen ? static_cast<std::uint64_t> (numBytesThere) : size;
        endsInChunks = isWithoutSamples;
        return;
    }

    numBytesPromised = size;
    numBytesThere = static_cast<juce::int64> (size);
    const auto end = data.start + numBytesThere;
    endsInChunks = isChunksUpTo (reader, end + numBytesThere % 2, length) || isChunksUpTo (reader, end, length);
    numBytesUpToChunks = endsInChunks ? numBytesThere : upToChunks();
}

void WavChunks::read (ByteReader& reader)
{
    const auto length = reader.position() + reader.remaining();
    const auto longDataSize = find (reader, length);

    if (data.start != 0)
        countBytes (reader, length, longDataSize);
    else
        isCut = isCut || format.start == 0;
}
} // namespace plus48

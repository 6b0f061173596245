// SPDX-License-Identifier: GPL-3.0-or-later
#include "WavRepair.h"

#include "DiskFile.h"

namespace plus48
{
namespace
{
constexpr std::uint64_t unknownSize = 0xffffffff;
constexpr int maxChunks = 1000;

struct Chunk
{
    juce::String tag;
    std::uint64_t size = 0;
    juce::int64 start = 0;

    juce::int64 end() const noexcept { return start + static_cast<juce::int64> (size + size % 2); }
};

std::uint64_t readSize (juce::InputStream& stream) { return static_cast<std::uint32_t> (stream.readInt()); }

bool readChunk (juce::InputStream& stream, juce::int64 position, Chunk& chunk)
{
    char tag[4] {};

    if (! stream.setPosition (position) || stream.read (tag, 4) != 4)
        return false;

    for (const auto c : tag)
        if (c < ' ' || c > '~')
            return false;

    chunk.tag = juce::String (tag, 4);
    chunk.size = readSize (stream);
    chunk.start = position + 8;
    return stream.getPosition() == chunk.start;
}

bool isChunksToTheEnd (juce::InputStream& stream, juce::int64 position)
{
    Chunk chunk;

    for (int i = 0; i < maxChunks && position < stream.getTotalLength(); ++i)
    {
        if (! readChunk (stream, position, chunk) || chunk.end() > stream.getTotalLength() + 1)
            return false;

        position = chunk.end();
    }

    return true;
}

std::string littleEndian (std::uint64_t value, int numBytes)
{
    std::string bytes;

    for (int i = 0; i < numBytes; ++i)
        bytes += static_cast<char> (static_cast<unsigned char> (value >> (8 * i)));

    return bytes;
}

/** Every number that depends on the length. */
juce::Result patch (const juce::File& file, const WavMap& map, std::uint64_t numBytes)
{
    auto error = 0;
    const auto output = Disk::real().open (file, error);
    const auto put = [&] (juce::int64 position, const std::string& bytes) {
        if (error == 0)
            error = output->write (bytes.data(), bytes.size(), position).error;
    };

    if (output != nullptr)
    {
        const auto numFrames = numBytes / static_cast<std::uint64_t> (map.bytesPerFrame);
        const auto end = map.data + static_cast<juce::int64> (numBytes);
        const auto riffBytes = static_cast<std::uint64_t> (end) + numBytes % 2 - 8;
        const auto isLong = riffBytes >= unknownSize;

        if (isLong && map.longSizes == 0)
            return juce::Result::fail (file.getFileName() + " is longer than 4 GB, and has no room in its head for such a length.");

        error = output->truncate (end);

        if (numBytes % 2 != 0)
            put (end, std::string (1, '\0'));

        if (map.longSizes != 0)
        {
            put (map.longSizes - 8, isLong ? "ds64" : "JUNK");
            put (map.longSizes, littleEndian (isLong ? riffBytes : 0, 8) + littleEndian (isLong ? numBytes : 0, 8) + littleEndian (isLong ? numFrames : 0, 8));
        }

        if (map.fact != 0)
            put (map.fact, littleEndian (std::min (numFrames, unknownSize), 4));

        put (map.data - 4, littleEndian (isLong ? unknownSize : numBytes, 4));
        put (0, (isLong ? "RF64" : "RIFF") + littleEndian (isLong ? unknownSize : riffBytes, 4));
        error = error == 0 ? output->sync() : error;
    }

    return error == 0 ? juce::Result::ok() : juce::Result::fail (file.getFileName() + " cannot be repaired: " + describeDiskError (error) + ".");
}
} // namespace

bool WavMap::read (juce::InputStream& stream, WavMap& map)
{
    Chunk chunk;

    if (! readChunk (stream, 0, chunk) || (chunk.tag != "RIFF" && chunk.tag != "RF64"))
        return false;

    map.isLong = chunk.tag == "RF64";
    char kind[4] {};

    if (stream.read (kind, 4) != 4 || juce::String (kind, 4) != "WAVE")
        return false;

    std::uint64_t longDataSize = 0;
    auto position = juce::int64 { 12 };

    for (int i = 0; i < maxChunks && readChunk (stream, position, chunk); ++i)
    {
        if ((chunk.tag == "ds64" || chunk.tag == "JUNK") && position == 12 && chunk.size >= 28)
        {
            map.longSizes = chunk.start;
            stream.setPosition (chunk.start + 8);
            longDataSize = static_cast<std::uint64_t> (stream.readInt64());
        }
        else if (chunk.tag == "fact")
        {
            map.fact = chunk.start;
        }
        else if (chunk.tag == "fmt ")
        {
            stream.setPosition (chunk.start + 4);
            map.sampleRate = stream.readInt();
            stream.setPosition (chunk.start + 12);
            map.bytesPerFrame = static_cast<std::uint16_t> (stream.readShort());
        }
        else if (chunk.tag == "data")
        {
            map.data = chunk.start;
            map.promisedBytes = map.isLong && chunk.size == unknownSize ? longDataSize : chunk.size;
            const auto end = chunk.start + static_cast<juce::int64> (map.promisedBytes + map.promisedBytes % 2);
            map.endsInChunks = end <= stream.getTotalLength() + 1 && isChunksToTheEnd (stream, end);
            return map.bytesPerFrame > 0 && map.sampleRate > 0;
        }

        position = chunk.end();
    }

    return false;
}

juce::Result repairWav (const juce::File& file, Repaired& repaired)
{
    const auto fail = [&file] (const juce::String& what) { return juce::Result::fail (file.getFileName() + what); };
    WavMap map;
    juce::int64 length = 0;

    {
        juce::FileInputStream stream (file);

        if (stream.failedToOpen())
            return fail (" cannot be opened; it is missing or may not be read.");

        length = stream.getTotalLength();

        if (! WavMap::read (stream, map))
            return fail (" is no WAV file, or cut off before its first sample.");
    }

    const auto there = static_cast<std::uint64_t> (std::max<juce::int64> (0, length - map.data));
    const auto frame = static_cast<std::uint64_t> (map.bytesPerFrame);
    const auto isWhole = map.promisedBytes % frame == 0 && map.endsInChunks && (map.promisedBytes > 0 || there == 0);
    const auto numBytes = isWhole ? map.promisedBytes : there - there % frame;

    repaired.file = file;
    repaired.sampleRate = map.sampleRate;
    repaired.numFrames = static_cast<std::int64_t> (numBytes / frame);
    repaired.wasChanged = ! isWhole;
    return isWhole ? juce::Result::ok() : patch (file, map, numBytes);
}
} // namespace plus48

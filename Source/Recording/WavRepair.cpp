// SPDX-License-Identifier: GPL-3.0-or-later
#include "WavRepair.h"

#include "DiskFile.h"
#include "KeptCopy.h"

#include "SoundSource/Id3Tag.h"
#include "SoundSource/OtherFiles.h"
#include "SoundSource/WavChunks.h"

#include <algorithm>
#include <filesystem>

namespace plus48
{
namespace
{
constexpr std::uint64_t unknownSize = 0xffffffff;
std::string littleEndian (std::uint64_t value, int numBytes)
{
    std::string bytes;

    for (int i = 0; i < numBytes; ++i)
        bytes += static_cast<char> (static_cast<unsigned char> (value >> (8 * i)));

    return bytes;
}

/** What the head says of the whole file, with so many bytes of samples. */
std::uint64_t riffBytesOf (const WavMap& map, std::uint64_t numBytes)
{
    const auto end = static_cast<std::uint64_t> (map.data) + numBytes;
    return map.hasChunksBehind ? static_cast<std::uint64_t> (map.fileLength) - 8 : end + numBytes % 2 - 8;
}

/** Every number that depends on the length. */
juce::Result patch (const juce::File& file, const WavMap& map, std::uint64_t numBytes)
{
    auto error = 0;
    const auto output = Disk::real().open (file, error);
    const auto put = [&] (juce::int64 position, const std::string& bytes) {
        if (error == 0)
            error = output->write (bytes.data(), bytes.size(), map.tagBytes + position).error;
    };

    if (output != nullptr)
    {
        const auto numFrames = numBytes / static_cast<std::uint64_t> (map.bytesPerFrame);
        const auto end = map.data + static_cast<juce::int64> (numBytes);
        const auto riffBytes = riffBytesOf (map, numBytes);
        const auto isLong = riffBytes >= unknownSize;

        if (! map.hasChunksBehind)
        {
            error = output->truncate (map.tagBytes + end);

            if (numBytes % 2 != 0)
                put (end, std::string (1, '\0'));
        }

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
    ByteReader reader (stream);
    char tags[12] {};
    reader.read (tags, sizeof (tags));
    const std::string_view form (tags, 4);

    if ((form != "RIFF" && form != "RF64" && form != "BW64") || std::string_view (tags + 8, 4) != "WAVE")
        return false;

    WavChunks chunks;
    chunks.read (reader);

    if (chunks.data.start == 0 || chunks.format.start == 0)
        return false;

    map.longSizes = chunks.longSizes.start;
    map.fact = chunks.fact.start;
    map.data = chunks.data.start;
    map.fileLength = stream.getTotalLength();
    map.promisedBytes = chunks.isOpen ? 0 : chunks.numBytesPromised;
    map.bytesUpToChunks = static_cast<std::uint64_t> (chunks.numBytesUpToChunks);
    map.endsInChunks = chunks.endsInChunks;
    map.hasChunksBehind = map.data + chunks.numBytesUpToChunks + 8 <= map.fileLength;

    reader.moveTo (chunks.format.start);
    const auto format = reader.littleEndian (2);
    reader.littleEndian (2);
    map.sampleRate = static_cast<int> (reader.littleEndian (4));
    map.bytesPerSecond = static_cast<int> (reader.littleEndian (4));
    map.bytesPerFrame = static_cast<int> (reader.littleEndian (2));
    map.isPcm = format == 1 || format == 3 || format == 0xfffe;

    reader.moveTo (4);
    const auto riffEnd = static_cast<juce::int64> (reader.littleEndian (4)) + 8;
    const auto dataEnd = map.data + static_cast<juce::int64> (map.promisedBytes);
    map.isSelfConsistent = riffEnd == dataEnd || riffEnd == dataEnd + dataEnd % 2;
    return map.bytesPerFrame > 0 && map.sampleRate > 0;
}

juce::Result repairWav (const juce::File& file, Repaired& repaired, Behind behind)
{
    const auto fail = [&file] (const juce::String& what) { return juce::Result::fail (file.getFileName() + what); };
    WavMap map;

    if (const auto checked = checkIsFile (file, "a WAV file"); checked.failed())
        return checked;

    {
        auto whole = std::make_unique<juce::BufferedInputStream> (new juce::FileInputStream (file), 1 << 16, true);
        map.tagBytes = sizeOfId3Tags (*whole);
        const auto stream = withoutId3Tag (std::move (whole));

        if (! WavMap::read (*stream, map))
            return fail (" is no WAV file, or cut off before its first sample.");
    }

    // Nothing that a whole file has behind its samples is sound, whatever it is. Where a take was cut off, all of it is.
    const auto isClosed = map.endsInChunks || (behind == Behind::notSound && map.isSelfConsistent);
    const auto there = static_cast<std::uint64_t> (std::max<juce::int64> (0, map.fileLength - map.data));
    const auto frame = static_cast<std::uint64_t> (map.isPcm ? map.bytesPerFrame : 1);
    const auto isWhole = (map.promisedBytes % frame == 0 || map.hasChunksBehind) && map.promisedBytes <= there && isClosed && (map.promisedBytes > 0 || map.bytesUpToChunks == 0);
    const auto numBytes = isWhole ? map.promisedBytes : (map.hasChunksBehind ? map.bytesUpToChunks : map.bytesUpToChunks - map.bytesUpToChunks % frame);

    repaired.file = file;
    repaired.sampleRate = map.sampleRate;
    repaired.numFrames = map.isPcm || map.bytesPerSecond <= 0
                           ? static_cast<std::int64_t> (numBytes / frame)
                           : static_cast<std::int64_t> (static_cast<double> (numBytes) * map.sampleRate / map.bytesPerSecond);
    repaired.wasChanged = ! isWhole;

    if (isWhole)
        return juce::Result::ok();

    // Asked of the file and not of who asks: root may write everything.
    constexpr auto anybodyWrites = std::filesystem::perms::owner_write | std::filesystem::perms::group_write | std::filesystem::perms::others_write;
    std::error_code error;

    if ((std::filesystem::status (file.getFullPathName().toStdString(), error).permissions() & anybodyWrites) == std::filesystem::perms::none)
        return fail (" is read-only, and its head is wrong; allow writing to it, or repair a copy.");

    if (riffBytesOf (map, numBytes) >= unknownSize && map.longSizes == 0)
        return fail (" is longer than 4 GB, and has no room in its head for such a length.");

    // Only a take, which has its raw performance, may lose what it was without one.
    if (behind == Behind::notSound)
        if (const auto kept = keepCopy (file, repaired.copy); kept.failed())
            return kept;

    repaired.numBytesCut = map.hasChunksBehind ? 0 : map.fileLength - map.data - static_cast<juce::int64> (numBytes);
    return patch (file, map, numBytes);
}
} // namespace plus48

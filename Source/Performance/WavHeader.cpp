// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeaderParsers.h"

namespace plus48
{
namespace
{
constexpr std::uint64_t formatPcm = 1;
constexpr std::uint64_t formatFloat = 3;
constexpr std::uint64_t formatExtensible = 0xfffe;

/** How a size field says: see ds64, or: until the end of the file. */
constexpr std::uint64_t sizeUnknown = 0xffffffff;

juce::Result parseFormat (ByteReader& reader, std::uint64_t chunkSize, AudioFileHeader& header)
{
    auto format = reader.littleEndian (2);
    const auto channels = static_cast<int> (reader.littleEndian (2));
    header.sampleRate = static_cast<double> (reader.littleEndian (4));
    reader.littleEndian (4); // bytes a second, which follow from the rest
    const auto frameBytes = static_cast<int> (reader.littleEndian (2));
    const auto bits = static_cast<int> (reader.littleEndian (2));

    if (format == formatExtensible && chunkSize >= 40)
    {
        reader.littleEndian (8); // size, valid bits and loudspeakers
        format = reader.littleEndian (2);
    }

    if (! reader.isGood())
        return truncatedHeader();

    header.channels = channels;
    header.isBigEndian = false;

    if (format != formatPcm && format != formatFloat)
        return unknownEncoding ("WAVE format " + juce::String (static_cast<int> (format)));

    // 20 bits stand in three bytes: the frame says how many there are.
    const auto isWhole = channels > 0 && frameBytes > 0 && frameBytes % channels == 0;
    const auto bytes = isWhole ? frameBytes / channels : (bits + 7) / 8;
    const auto isFloat = format == formatFloat;

    if (isFloat ? (bytes != 4 && bytes != 8) : (bytes < 1 || bytes > 4))
        return unknownEncoding (juce::String (bits) + (isFloat ? "-bit floating point" : "-bit integers"));

    header.bytesPerSample = bytes;
    header.sampleType = isFloat    ? AudioFileHeader::SampleType::floatingPoint
                      : bytes == 1 ? AudioFileHeader::SampleType::unsignedInteger
                                   : AudioFileHeader::SampleType::signedInteger;
    return juce::Result::ok();
}
} // namespace

juce::Result parseWavHeader (ByteReader& reader, bool is64Bit, AudioFileHeader& header)
{
    std::uint64_t longDataSize = 0;
    bool hasFormat = false;

    reader.littleEndian (4);

    if (! reader.readsTag ("WAVE"))
        return reader.isGood() ? juce::Result::fail ("is a RIFF file without sound") : truncatedHeader();

    for (int i = 0; i < maxChunks && reader.remaining() >= 8; ++i)
    {
        char tag[4];
        reader.read (tag, sizeof (tag));
        const std::string_view name (tag, sizeof (tag));
        auto size = reader.littleEndian (4);
        const auto start = reader.position();

        if (name == "ds64")
        {
            reader.littleEndian (8);
            longDataSize = reader.littleEndian (8);
        }
        else if (name == "fmt ")
        {
            if (const auto result = parseFormat (reader, size, header); result.failed())
                return result;

            hasFormat = true;
        }
        else if (name == "data")
        {
            if (! hasFormat)
                return juce::Result::fail ("does not say what its samples are before they begin");

            // A recorder that was cut off, or wrote into a pipe, never knew the size: what is there counts.
            const auto there = static_cast<std::uint64_t> (reader.remaining());
            const auto promised = size != sizeUnknown ? size : is64Bit && longDataSize > 0 ? longDataSize
                                                                                           : there;
            const auto frameBytes = static_cast<std::uint64_t> (juce::jmax (1, header.bytesPerFrame()));

            header.dataOffset = start;
            header.numFrames = static_cast<juce::int64> (juce::jmin (promised, there) / frameBytes);
            header.promisedFrames = static_cast<juce::int64> (promised / frameBytes);
            return juce::Result::ok();
        }

        // Chunks begin at even positions.
        size += size & 1;

        if (size > static_cast<std::uint64_t> (reader.remaining() + reader.position() - start))
            return truncatedHeader();

        reader.moveTo (start + static_cast<juce::int64> (size));
    }

    return hasFormat ? juce::Result::fail ("holds no samples") : truncatedHeader();
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeaderParsers.h"
#include "OtherFiles.h"
#include "WavChunks.h"

#include <algorithm>
#include <iterator>

namespace plus48
{
namespace
{
constexpr std::uint64_t formatPcm = 1;
constexpr std::uint64_t formatFloat = 3;
constexpr std::uint64_t formatExtensible = 0xfffe;

/** Microsoft's ADPCM, A-law, mu-law, IMA ADPCM, GSM 6.10, the ADPCM of voice boxes and that of G.721: libsndfile decodes them. */
bool isForLibrary (std::uint64_t format)
{
    constexpr std::uint64_t formats[] { 0x02, 0x06, 0x07, 0x11, 0x31, 0x38, 0x40 };
    return std::find (std::begin (formats), std::end (formats), format) != std::end (formats);
}

/** What is not read has to become another file, and samples that could be read another kind of sample. */
juce::Result unknownFormat (std::uint64_t format)
{
    const auto* name = format == 0x50                                        ? "MP2"
                     : format == 0x55                                        ? "MP3"
                     : format == 0xff || format == 0x1610                    ? "AAC"
                     : format == 0x92 || format == 0x2000                    ? "AC-3"
                     : format == 0x160 || format == 0x161 || format == 0x162 ? "Windows Media"
                                                                             : nullptr;

    if (name == nullptr)
        return unknownEncoding ("WAVE format " + juce::String (static_cast<int> (format)));

    return juce::Result::fail ("holds " + juce::String (name) + " in a WAV file, which is not read; save it as WAV with samples of 16 or 24 bits first, for example with Audacity or ffmpeg");
}

std::string littleEndian (std::uint64_t value)
{
    std::string bytes;

    for (int i = 0; i < 4; ++i)
        bytes += static_cast<char> (static_cast<unsigned char> (value >> (8 * i)));

    return bytes;
}

std::string readChunk (ByteReader& reader, const char* tag, juce::int64 start, std::uint64_t size)
{
    std::string content (static_cast<size_t> (juce::jmin (size, std::uint64_t { 4096 })), '\0');
    reader.moveTo (start);
    reader.read (content.data(), content.size());
    return tag + littleEndian (content.size()) + content + std::string (content.size() % 2, '\0');
}

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

    if (isForLibrary (format))
    {
        header.kind = AudioFileHeader::Kind::library;
        return juce::Result::ok();
    }

    if (format != formatPcm && format != formatFloat)
        return unknownFormat (format);

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

juce::Result parseWavHeader (ByteReader& reader, bool, AudioFileHeader& header)
{
    reader.littleEndian (4);

    if (! reader.readsTag ("WAVE"))
    {
        return reader.isGood() ? juce::Result::fail (describeOtherFile (reader)) : truncatedHeader();
    }

    WavChunks chunks;
    chunks.read (reader);

    if (chunks.format.start == 0)
        return chunks.data.start == 0 ? truncatedHeader() : juce::Result::fail ("does not say what its samples are before they begin");

    reader.moveTo (chunks.format.start);

    if (const auto result = parseFormat (reader, chunks.format.size, header); result.failed())
        return result;

    if (chunks.data.start == 0)
        return chunks.isCut ? truncatedHeader() : juce::Result::fail ("holds no samples");

    const auto frameBytes = juce::int64 { juce::jmax (1, header.bytesPerFrame()) };
    header.dataOffset = chunks.data.start;
    header.dataBytes = chunks.numBytesThere;
    header.numFrames = chunks.numBytesThere / frameBytes;
    header.promisedFrames = static_cast<juce::int64> (chunks.numBytesPromised / static_cast<std::uint64_t> (frameBytes));

    if (header.kind == AudioFileHeader::Kind::library)
    {
        auto head = "WAVE" + readChunk (reader, "fmt ", chunks.format.start, chunks.format.size);

        if (chunks.fact.start != 0)
            head += readChunk (reader, "fact", chunks.fact.start, chunks.fact.size);

        const auto size = static_cast<std::uint64_t> (header.dataBytes);
        header.promisedFrames = 0;
        header.promisedRatio = static_cast<double> (chunks.numBytesPromised) / static_cast<double> (juce::jmax (juce::int64 { 1 }, header.dataBytes));
        header.libraryHead = "RIFF" + littleEndian (head.size() + 8 + size) + head + "data" + littleEndian (size);
    }

    return juce::Result::ok();
}
} // namespace plus48

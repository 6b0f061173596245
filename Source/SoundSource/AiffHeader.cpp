// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeaderParsers.h"

#include <cmath>
#include <string>

namespace plus48
{
namespace
{
/** The 80-bit floating point of the 68881, for a positive number. */
double readExtended (ByteReader& reader)
{
    const auto exponent = static_cast<int> (reader.bigEndian (2));
    const auto mantissa = static_cast<double> (reader.bigEndian (8));
    return exponent < 0x8000 ? std::ldexp (mantissa, exponent - 16383 - 63) : 0.0;
}

juce::Result parseCompression (const std::string& type, AudioFileHeader& header)
{
    using SampleType = AudioFileHeader::SampleType;

    if (type == "NONE" || type == "twos")
        return juce::Result::ok();

    if (type == "sowt")
    {
        header.isBigEndian = false;
        return juce::Result::ok();
    }

    const auto isFloat32 = type == "fl32" || type == "FL32";

    if (isFloat32 || type == "fl64" || type == "FL64")
    {
        header.sampleType = SampleType::floatingPoint;
        header.bytesPerSample = isFloat32 ? 4 : 8;
        return juce::Result::ok();
    }

    // 42n1: as libsndfile spells it.
    const auto isLittle24 = type == "42ni" || type == "42n1";

    if (type == "in24" || isLittle24 || type == "in32" || type == "23ni")
    {
        header.bytesPerSample = type == "in24" || isLittle24 ? 3 : 4;
        header.isBigEndian = type.front() == 'i';
        return juce::Result::ok();
    }

    const auto isLaw = type == "ulaw" || type == "ULAW" || type == "alaw" || type == "ALAW";

    if (isLaw || type == "ima4" || type == "GSM " || type == "DWVW")
    {
        // Frames of the others are packets, or of no fixed size.
        header.bytesPerSample = 1;
        header.promisedFrames = isLaw ? header.promisedFrames : 0;
        header.kind = AudioFileHeader::Kind::library;
        return juce::Result::ok();
    }

    if (type == "raw " && header.bytesPerSample == 1)
    {
        header.sampleType = SampleType::unsignedInteger;
        return juce::Result::ok();
    }

    return unknownEncoding ("an AIFF-C type that is not known");
}

juce::Result parseCommon (ByteReader& reader, bool isAifc, AudioFileHeader& header)
{
    header.channels = static_cast<int> (reader.bigEndian (2));
    header.promisedFrames = static_cast<juce::int64> (reader.bigEndian (4));
    const auto bits = static_cast<int> (reader.bigEndian (2));
    header.sampleRate = readExtended (reader);
    std::string compression ("NONE");

    if (isAifc)
        reader.read (compression.data(), compression.size());

    if (! reader.isGood())
        return truncatedHeader();

    header.isBigEndian = true;
    header.sampleType = AudioFileHeader::SampleType::signedInteger;
    header.bytesPerSample = (bits + 7) / 8;

    if (const auto result = parseCompression (compression, header); result.failed())
        return result;

    if (header.sampleType != AudioFileHeader::SampleType::floatingPoint && (bits < 1 || bits > 32))
        return unknownEncoding (juce::String (bits) + "-bit integers");

    return juce::Result::ok();
}
/** Where the samples are, and how many bytes of them. */
struct SoundData
{
    juce::int64 numBytes = -1, numBytesPromised = 0;

    /** The size was never written: as much as there is. */
    bool isOpen = false;

    bool isThere() const noexcept { return numBytes >= 0; }
};

SoundData parseSoundData (ByteReader& reader, juce::int64 size, AudioFileHeader& header)
{
    SoundData data;
    const auto offset = static_cast<juce::int64> (reader.bigEndian (4));
    reader.bigEndian (4); // block size, which nobody uses

    header.dataOffset = reader.position() + offset;

    // A recorder that was cut off, or wrote into a pipe, never knew the size.
    data.isOpen = size <= 8 || (size >= 0x7ffff000 && size - 8 > reader.remaining());
    data.numBytes = juce::jmax (juce::int64 { 0 }, (data.isOpen ? reader.remaining() : juce::jmin (size - 8, reader.remaining())) - offset);
    data.numBytesPromised = data.isOpen ? data.numBytes : size - 8 - offset;
    header.dataBytes = data.numBytes;
    return data;
}

/** Frames that are promised and frames that are there, when both chunks are known. */
void countFrames (const SoundData& data, AudioFileHeader& header)
{
    const auto frameBytes = juce::int64 { juce::jmax (1, header.bytesPerFrame()) };
    const auto numFramesThere = juce::jmax (juce::int64 { 0 }, data.numBytes) / frameBytes;

    if (header.kind == AudioFileHeader::Kind::library && header.promisedFrames == 0 && data.numBytes > 0)
        header.promisedRatio = static_cast<double> (data.numBytesPromised) / static_cast<double> (data.numBytes);

    if (data.isOpen && (header.promisedFrames == 0 || header.promisedFrames >= 0x7fffffff))
        header.promisedFrames = numFramesThere;

    header.numFrames = juce::jmin (header.promisedFrames, numFramesThere);
}
} // namespace

juce::Result parseAiffHeader (ByteReader& reader, AudioFileHeader& header)
{
    reader.bigEndian (4);

    char kind[4];
    reader.read (kind, sizeof (kind));
    const std::string_view form (kind, sizeof (kind));

    if (form != "AIFF" && form != "AIFC")
        return ! reader.isGood()                ? truncatedHeader()
             : form == "8SVX" || form == "16SV" ? juce::Result::fail ("is an Amiga sample (8SVX), which is not read; save it as WAV or FLAC first, for example with Audacity or ffmpeg")
                                                : juce::Result::fail ("is an IFF file without sound");

    auto hasCommon = false;
    SoundData data;

    // The samples may come before the chunk that describes them.
    while (reader.remaining() >= 8 && ! (hasCommon && data.isThere()))
    {
        char tag[4];
        reader.read (tag, sizeof (tag));
        const std::string_view name (tag, sizeof (tag));
        const auto size = static_cast<juce::int64> (reader.bigEndian (4));
        const auto start = reader.position();

        if (name == "COMM")
        {
            if (const auto result = parseCommon (reader, form == "AIFC", header); result.failed())
                return result;

            hasCommon = true;
        }
        else if (name == "SSND")
            data = parseSoundData (reader, size, header);

        const auto next = start + size + (size & 1);

        if (next > reader.position() + reader.remaining())
            break;

        reader.moveTo (next);
    }

    if (! hasCommon)
        return truncatedHeader();

    countFrames (data, header);
    return juce::Result::ok();
}
} // namespace plus48

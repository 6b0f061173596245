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
} // namespace

juce::Result parseAiffHeader (ByteReader& reader, AudioFileHeader& header)
{
    reader.bigEndian (4);

    char kind[4];
    reader.read (kind, sizeof (kind));
    const std::string_view form (kind, sizeof (kind));

    if (form != "AIFF" && form != "AIFC")
        return reader.isGood() ? juce::Result::fail ("is an IFF file without sound") : truncatedHeader();

    bool hasCommon = false;
    juce::int64 dataBytes = -1;

    // The samples may come before the chunk that describes them.
    for (int i = 0; i < maxChunks && reader.remaining() >= 8 && ! (hasCommon && dataBytes >= 0); ++i)
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
        {
            const auto offset = static_cast<juce::int64> (reader.bigEndian (4));
            reader.bigEndian (4); // block size, which nobody uses

            header.dataOffset = reader.position() + offset;
            dataBytes = juce::jmax (juce::int64 { 0 }, juce::jmin (size - 8, reader.remaining()) - offset);
        }

        const auto next = start + size + (size & 1);

        if (next > reader.position() + reader.remaining())
            break;

        reader.moveTo (next);
    }

    if (! hasCommon)
        return truncatedHeader();

    const auto frameBytes = juce::int64 { juce::jmax (1, header.bytesPerFrame()) };
    header.numFrames = juce::jmin (header.promisedFrames, juce::jmax (juce::int64 { 0 }, dataBytes) / frameBytes);
    return juce::Result::ok();
}
} // namespace plus48

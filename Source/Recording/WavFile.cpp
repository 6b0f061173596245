// SPDX-License-Identifier: GPL-3.0-or-later
#include "WavFile.h"

#include "JuceCompat.h"

#include "Signal/Rounding.h"

#include <algorithm>
#include <bit>

namespace plus48
{
namespace
{
/** Lends a stream to JUCE's writer, which would close it before anyone could ask whether all went well. */
class LentStream : public juce::OutputStream
{
public:
    explicit LentStream (juce::OutputStream& streamToLend) : stream (streamToLend) {}

    void flush() override { stream.flush(); }
    bool setPosition (juce::int64 position) override { return stream.setPosition (position); }
    juce::int64 getPosition() override { return stream.getPosition(); }
    bool write (const void* data, size_t size) override { return stream.write (data, size); }

private:
    juce::OutputStream& stream;
};

int bitsOf (BitDepth bits) noexcept
{
    return bits == BitDepth::int16 ? 16 : (bits == BitDepth::int24 ? 24 : 32);
}

/** The integer of a file of so many bits, moved up to the 32 that JUCE's writer takes. */
int leftJustified (double sample, int bits) noexcept
{
    const auto steps = static_cast<double> (std::int64_t { 1 } << (bits - 1));
    const auto step = std::clamp (nearestInteger (sample * steps), -steps, steps - 1.0);
    return static_cast<int> (step * static_cast<double> (std::int64_t { 1 } << (32 - bits)));
}

juce::StringPairArray metadataOf (const WavInfo& info)
{
    auto metadata = juce::WavAudioFormat::createBWAVMetadata (info.description, "Plus48 " PLUS48_VERSION, {}, {}, 0, {});

    // No date: the same render gives the same file.
    metadata.set (juce::WavAudioFormat::bwavOriginationDate, {});
    metadata.set (juce::WavAudioFormat::bwavOriginationTime, {});
    metadata.set (juce::WavAudioFormat::riffInfoTitle, info.name);
    metadata.set (juce::WavAudioFormat::riffInfoSoftware, "Plus48 " PLUS48_VERSION);

    if (info.comment.isNotEmpty())
        metadata.set (juce::WavAudioFormat::riffInfoComment, info.comment);

    return metadata;
}

void encodeChannel (const double* samples, std::size_t count, BitDepth bits, int* words) noexcept
{
    if (bits == BitDepth::float32)
    {
        for (std::size_t n = 0; n < count; ++n)
            words[n] = std::bit_cast<int> (static_cast<float> (samples[n]));

        return;
    }

    for (std::size_t n = 0; n < count; ++n)
        words[n] = leftJustified (samples[n], bitsOf (bits));
}

bool writeSamples (juce::AudioFormatWriter& writer, const std::vector<std::vector<double>>& channels, BitDepth bits, const WriteProgress& goesOn)
{
    constexpr std::size_t blockSize = 4096;

    // Integers and floats go the same way to the writer: as 32 bits each.
    std::vector<std::vector<int>> block (channels.size(), std::vector<int> (blockSize));
    std::vector<const int*> pointers;

    for (auto& samples : block)
        pointers.push_back (samples.data());

    for (std::size_t start = 0; start < channels.front().size(); start += blockSize)
    {
        const auto count = std::min (blockSize, channels.front().size() - start);

        if (goesOn != nullptr && ! goesOn (static_cast<double> (start) / static_cast<double> (channels.front().size())))
            return false;

        for (std::size_t channel = 0; channel < channels.size(); ++channel)
            encodeChannel (channels[channel].data() + start, count, bits, block[channel].data());

        if (! writer.write (pointers.data(), static_cast<int> (count)))
            return false;
    }

    return true;
}
} // namespace

bool writeWav (juce::OutputStream& stream, const std::vector<std::vector<double>>& channels, const WavInfo& info, const WriteProgress& goesOn)
{
    jassert (! channels.empty());
    std::unique_ptr<juce::OutputStream> lent = std::make_unique<LentStream> (stream);
    const auto writer = compat::createWavWriter (lent, { info.sampleRate, static_cast<int> (channels.size()), bitsOf (info.bits) }, metadataOf (info));

    // Its header is written last, when it goes.
    return writer != nullptr && writeSamples (*writer, channels, info.bits, goesOn);
}

juce::Result writeWavFile (const juce::File& file, const std::vector<std::vector<double>>& channels, const WavInfo& info, Existing existing)
{
    OutputFile output (file, existing);

    if (const auto opened = output.open(); opened.failed())
        return opened;

    if (! writeWav (output.stream(), channels, info) && output.stream().getStatus().wasOk())
        return juce::Result::fail (file.getFullPathName() + " cannot be written: the disk did not take all of it, or a WAV file does not hold " + juce::String (channels.size()) + " channels.");

    return output.commit();
}
} // namespace plus48

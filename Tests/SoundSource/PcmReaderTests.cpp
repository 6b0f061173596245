// SPDX-License-Identifier: GPL-3.0-or-later
#include "AudioBytes.h"
#include "Catch.h"
#include "Folder.h"
#include "LibraryFile.h"
#include "SoundSource/AudioFileHeader.h"
#include "Support/MemoryWatch.h"
#include "Support/RealtimeGuard.h"

#include <bit>
#include <random>

using namespace plus48;
using test::Reading;

namespace
{
/** Of what both read, how many samples are not the same to the bit; less than nothing where the library reads nothing. */
int numDifferent (const AudioFile& ours, const std::string& bytes, std::size_t& numCompared)
{
    SF_INFO info {};
    const auto theirs = test::readByLibraryAlone (bytes, info);

    if (theirs.empty())
        return -1;

    auto different = 0;
    const auto channels = ours.channels.size();

    if (static_cast<std::size_t> (info.channels) != channels || std::abs (info.samplerate - ours.sampleRate) > 0.0)
        return 1;

    numCompared = std::min (ours.numFrames(), theirs.size() / channels) * channels;

    // What is no finite number is silent with us.
    for (std::size_t i = 0; i < numCompared; ++i)
        if (const auto sample = ours.channels[i % channels][i / channels]; std::isfinite (theirs[i]) && std::bit_cast<std::uint32_t> (sample) != std::bit_cast<std::uint32_t> (theirs[i]))
            ++different;

    return different;
}

std::string bytesOfFile (const juce::File& file)
{
    juce::MemoryBlock bytes;
    REQUIRE (file.loadFileAsData (bytes));
    return { static_cast<const char*> (bytes.getData()), bytes.getSize() };
}

bool isPcm (const std::string& bytes)
{
    juce::MemoryInputStream stream (bytes.data(), bytes.size(), false);
    AudioFileHeader header;
    return readAudioFileHeader (stream, "x", header).wasOk() && header.kind == AudioFileHeader::Kind::pcm;
}
} // namespace

TEST_CASE ("Samples that are read without a library are those that libsndfile reads, to the bit", "[source][files]")
{
    // Full scale, the smallest steps, and chance.
    std::mt19937 random (48);
    std::vector<float> samples { 0.0f, 1.0f, -1.0f, 0.5f, -0.5f, 1.0f / 128.0f, 1.0f / 32768.0f, -1.0f / 32768.0f, 1.0f / 8388608.0f, -1.0f / 8388608.0f, 1.0e-9f, 0.999999f };

    while (samples.size() < 12 * 400)
        samples.push_back (static_cast<float> (static_cast<std::int32_t> (random())) / 2147483648.0f);

    const auto little = SF_ENDIAN_LITTLE;
    const std::pair<int, std::vector<int>> kinds[] {
        { SF_FORMAT_WAV, { SF_FORMAT_PCM_U8, SF_FORMAT_PCM_16, SF_FORMAT_PCM_24, SF_FORMAT_PCM_32, SF_FORMAT_FLOAT, SF_FORMAT_DOUBLE } },
        { SF_FORMAT_WAVEX, { SF_FORMAT_PCM_U8, SF_FORMAT_PCM_16, SF_FORMAT_PCM_24, SF_FORMAT_PCM_32, SF_FORMAT_FLOAT, SF_FORMAT_DOUBLE } },
        { SF_FORMAT_RF64, { SF_FORMAT_PCM_U8, SF_FORMAT_PCM_16, SF_FORMAT_PCM_24, SF_FORMAT_PCM_32, SF_FORMAT_FLOAT, SF_FORMAT_DOUBLE } },
        { SF_FORMAT_AIFF, { SF_FORMAT_PCM_S8, SF_FORMAT_PCM_U8, SF_FORMAT_PCM_16, SF_FORMAT_PCM_24, SF_FORMAT_PCM_32, SF_FORMAT_FLOAT, SF_FORMAT_DOUBLE, SF_FORMAT_PCM_16 | little, SF_FORMAT_PCM_24 | little, SF_FORMAT_PCM_32 | little } }
    };

    for (const auto& [kind, encodings] : kinds)
        for (const auto encoding : encodings)
            for (const auto channels : { 1, 2, 3, 12 })
                for (const auto sampleRate : { 44100, 192000 })
                {
                    INFO (std::hex << kind << " " << encoding << std::dec << ", " << channels << " channels");
                    const auto bytes = test::writtenByLibrary (kind | encoding, channels, sampleRate, samples);
                    REQUIRE (isPcm (bytes));
                    const Reading reading (bytes);
                    INFO (reading.result.getErrorMessage());
                    REQUIRE (reading.result.wasOk());
                    CHECK (reading.warnings.isEmpty());
                    std::size_t numCompared = 0;
                    CHECK (numDifferent (reading.file, bytes, numCompared) == 0);
                    CHECK (numCompared == samples.size());
                }
}

TEST_CASE ("Odd files are the same to the bit as with libsndfile, where both read them", "[source][files]")
{
    auto numBoth = 0;
    std::size_t numSamples = 0;

    for (const auto* folder : { "/Fuzz/Corpus/audio", "/Performance/Cases" })
        for (const auto& file : juce::File (juce::String (test::folder()) + folder).findChildFiles (juce::File::findFiles, false))
        {
            const auto bytes = bytesOfFile (file);
            const Reading reading (bytes);

            if (reading.result.failed() || ! isPcm (bytes))
                continue;

            std::size_t numCompared = 0;
            INFO (file.getFileName());
            const auto different = numDifferent (reading.file, bytes, numCompared);
            CHECK (different <= 0);
            numBoth += different == 0 ? 1 : 0;
            numSamples += numCompared;
        }

    CHECK (numBoth >= 12);
    WARN (numBoth << " files that both read, " << numSamples << " samples: none differs by a bit");
}

TEST_CASE ("A long file takes little more memory than itself and its samples", "[source][files]")
{
    if (! test::RealtimeGuard::isAvailable())
        return;

    const auto samples = test::libraryTone (2, 48000, 20 * 48000);

    for (const auto format : { SF_FORMAT_WAV | SF_FORMAT_PCM_24, SF_FORMAT_CAF | SF_FORMAT_PCM_24, SF_FORMAT_AU | SF_FORMAT_PCM_16, SF_FORMAT_CAF | SF_FORMAT_ALAC_16, SF_FORMAT_FLAC | SF_FORMAT_PCM_16, SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III })
    {
        const auto bytes = test::writtenByLibrary (format, 2, 48000, samples);
        auto stream = std::make_unique<juce::MemoryInputStream> (bytes.data(), bytes.size(), false);
        AudioFile file;
        juce::StringArray warnings;
        const test::MemoryWatch watch;
        REQUIRE (readAudio (std::move (stream), "x", file, warnings).wasOk());
        const auto ofSamples = static_cast<double> (samples.size() * sizeof (float));
        INFO (std::hex << format << std::dec << ": " << watch.mostBytes() << " bytes for " << bytes.size() << " and " << ofSamples);

        // Where a decoder does not know how much there will be, it takes twice as much, while it still has the half.
        CHECK (static_cast<double> (watch.mostBytes()) < 1.1 * static_cast<double> (bytes.size()) + 3.1 * ofSamples + 1.0e6);

        if ((format & SF_FORMAT_SUBMASK) == SF_FORMAT_PCM_24)
            CHECK (static_cast<double> (watch.mostBytes()) < 1.1 * static_cast<double> (bytes.size()) + 1.1 * ofSamples + 1.0e6);
    }
}

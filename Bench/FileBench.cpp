// SPDX-License-Identifier: GPL-3.0-or-later
#include "Benches.h"
#include "Timing.h"

#include "SoundSource/AudioFile.h"

#include <array>
#include <cstdio>
#include <random>
#include <sndfile.h>

namespace plus48::bench
{
namespace
{
constexpr int sampleRate = 48000;
constexpr int numSeconds = 600;
constexpr int numFrames = numSeconds * sampleRate;
constexpr int passes = 3;

using Samples = std::vector<std::vector<float>>;

bool write (const juce::File& file, int format)
{
    SF_INFO info {};
    info.format = format;
    info.channels = 2;
    info.samplerate = sampleRate;
    const std::unique_ptr<SNDFILE, int (*) (SNDFILE*)> writer (sf_open (file.getFullPathName().toRawUTF8(), SFM_WRITE, &info), sf_close);
    std::mt19937 random (48);
    std::vector<int> second (2 * sampleRate);

    for (int done = 0; writer != nullptr && done < numSeconds; ++done)
    {
        for (auto& sample : second)
            sample = static_cast<int> (random());

        if (sf_writef_int (writer.get(), second.data(), sampleRate) != sampleRate)
            return false;
    }

    return writer != nullptr;
}

/** The same samples in the same form, by libsndfile alone. */
bool readByLibrary (const juce::File& file, Samples& channels)
{
    SF_INFO info {};
    const std::unique_ptr<SNDFILE, int (*) (SNDFILE*)> reader (sf_open (file.getFullPathName().toRawUTF8(), SFM_READ, &info), sf_close);

    if (reader == nullptr || info.channels != 2)
        return false;

    constexpr auto framesAtOnce = 4096;
    std::array<float, 2 * framesAtOnce> block;
    channels.assign (2, std::vector<float> (static_cast<std::size_t> (info.frames)));
    std::size_t done = 0;

    for (auto numRead = sf_readf_float (reader.get(), block.data(), framesAtOnce); numRead > 0; numRead = sf_readf_float (reader.get(), block.data(), framesAtOnce))
        for (std::size_t frame = 0; frame < static_cast<std::size_t> (numRead); ++frame, ++done)
            for (std::size_t channel = 0; channel < 2; ++channel)
                channels[channel][done] = block[2 * frame + channel];

    return done == static_cast<std::size_t> (info.frames);
}
} // namespace

void timeFiles()
{
    std::printf ("\nReading ten minutes of 24-bit stereo at 48 kHz, seconds of thread time, and bytes read per second\n"
                 "                  here            libsndfile alone\n");

    const auto file = juce::File::createTempFile ("bench");

    for (const auto& [name, format] : { std::pair<const char*, int> { "WAV", SF_FORMAT_WAV }, { "AIFF", SF_FORMAT_AIFF }, { "CAF, by it", SF_FORMAT_CAF } })
    {
        if (! write (file, format | SF_FORMAT_PCM_24))
        {
            std::printf ("  %-12s cannot be written: no room for %d MB in the folder for temporary files\n", name, 6 * numFrames >> 20);
            continue;
        }

        AudioFile ours;
        Samples theirs;
        auto isGood = true;
        const auto megabytes = 6.0e-6 * numFrames;
        const auto here = quickestSeconds (passes, [&] { juce::StringArray warnings; isGood = readAudioFile (file, ours, warnings).wasOk() && isGood; });
        const auto alone = quickestSeconds (passes, [&] { isGood = readByLibrary (file, theirs) && isGood; });
        std::printf ("  %-12s %6.2f %7.0f MB/s  %6.2f %7.0f MB/s   %s\n", name, here, megabytes / here, alone, megabytes / alone, isGood && ours.channels == theirs ? "the same to the bit" : "NOT THE SAME");
    }

    file.deleteFile();
}
} // namespace plus48::bench

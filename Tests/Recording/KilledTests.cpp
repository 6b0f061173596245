// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/RecordedSignal.h"
#include "Recording/WavReader.h"
#include "TemporaryFolder.h"

#include <juce_audio_formats/juce_audio_formats.h>

#include <iostream>
#include <random>
#include <thread>

using namespace plus48;
using test::WavBytes;

namespace
{
std::int64_t numFramesForJuce (const juce::File& file)
{
    const std::unique_ptr<juce::AudioFormatReader> reader (juce::WavAudioFormat().createReaderFor (file.createInputStream().release(), true));
    return reader != nullptr ? reader->lengthInSamples : -1;
}

std::int64_t numFramesForUs (const juce::File& file)
{
    std::unique_ptr<WavReader> reader;
    return WavReader::open (file, reader).wasOk() ? reader->numFrames() : -1;
}
} // namespace

TEST_CASE ("Killed at any moment, a quarter of a second is lost at most, and the next start finishes the take", "[recording][slow]")
{
    const auto probe = juce::File::getSpecialLocation (juce::File::currentExecutableFile).getSiblingFile ("plus48-recorder-probe");
    REQUIRE (probe.existsAsFile());
    std::mt19937 random (48);
    std::int64_t worst = 0;
    int numLate = 0;

    for (int run = 0; run < 30; ++run)
    {
        const test::TemporaryFolder folder;
        juce::ChildProcess process;
        REQUIRE (process.start (juce::StringArray { probe.getFullPathName(), folder.get().getFullPathName() }));
        std::this_thread::sleep_for (std::chrono::milliseconds (std::uniform_int_distribution<int> (400, 1200) (random)));
        process.kill();

        juce::StringArray lines;
        lines.addTokens (process.readAllProcessOutput(), "\n", {});
        lines.removeEmptyStrings();
        const std::int64_t pushed = lines.isEmpty() ? 0 : lines[lines.size() - 1].getLargeIntValue();
        const auto file = folder.get().getChildFile ("Take 001 - Voice - Built-in.wav");

        // As it lies there, before anybody has repaired it.
        const WavBytes wav (file);
        const auto numFrames = static_cast<std::int64_t> (wav.chunk ("data").size() / 6);
        CHECK (numFramesForJuce (file) == numFrames);

        // A head that promises nothing yet is not believed: what lies behind it is read.
        CHECK ((numFrames == 0 || numFramesForUs (file) == numFrames));
        CHECK (test::wrongSamples (wav, BitDepth::int24) == 0);

        const auto lost = pushed - ChannelChain::latencySamples (48000.0) - numFrames;
        worst = std::max (worst, lost);
        numLate += lost > 12000 ? 1 : 0;
        CHECK (lost <= 48000);

        juce::StringArray notes;
        SessionFolder session (folder.get());
        REQUIRE (session.open (notes).wasOk());
        const auto takes = session.takes();
        REQUIRE (takes.size() == 1);
        CHECK (takes[0].problem.isEmpty());
        CHECK (takes[0].metadata.numSamples >= numFrames);
        CHECK (takes[0].metadata.numSamples == numFramesForUs (file));
        CHECK (test::wrongSamples (WavBytes (file), BitDepth::int24) == 0);
        CHECK (numFramesForUs (takes[0].raw) >= takes[0].metadata.numSamples + takes[0].metadata.latencySamples);
        CHECK (notes.size() == 1);
    }

    // A machine that is busy with others may hold the writer up now and then.
    CHECK (numLate <= 2);
    std::cout << "killed 30 times: " << static_cast<double> (worst) / 48.0 << " ms lost at most\n";
}

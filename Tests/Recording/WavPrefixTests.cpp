// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/LoggedDisk.h"
#include "Recording/RecordedSignal.h"
#include "Recording/Repair.h"
#include "Recording/WavHead.h"
#include "TemporaryFolder.h"

#include <juce_audio_formats/juce_audio_formats.h>

using namespace plus48;
using test::LoggedDisk;

namespace
{
std::vector<LoggedDisk::Write> writesOfATake (BitDepth bits, int numChannels)
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    LoggedDisk disk;
    const auto setup = test::setupOf (numChannels, bits);

    Recorder recorder (&disk);
    REQUIRE (recorder.start (session, setup).wasOk());
    test::SignalPusher pusher (recorder, setup);

    for (int i = 0; i < 60; ++i)
    {
        pusher.push (479 + i % 3);
        std::this_thread::sleep_for (std::chrono::milliseconds (9));
    }

    Take take;
    REQUIRE (recorder.stop (take).wasOk());
    return disk.takeWrites();
}

void replay (const LoggedDisk::Write& write, std::string& content)
{
    const auto position = static_cast<std::size_t> (write.position);

    if (write.isCut)
    {
        content.resize (position);
        return;
    }

    content.resize (std::max (content.size(), position + write.data.size()));
    content.replace (position, write.data.size(), write.data);
}

/** The number of samples that JUCE's reader finds, all of them right; -1 when it finds no WAV file. */
std::int64_t goodSamplesIn (const std::string& content, BitDepth bits)
{
    const std::unique_ptr<juce::AudioFormatReader> reader (juce::WavAudioFormat().createReaderFor (new juce::MemoryInputStream (content.data(), content.size(), false), true));

    if (reader == nullptr)
        return -1;

    const auto length = static_cast<int> (reader->lengthInSamples);
    const auto numChannels = static_cast<int> (reader->numChannels);
    const auto needed = static_cast<std::size_t> (length) * static_cast<std::size_t> (numChannels) * reader->bitsPerSample / 8;

    if (needed > content.size())
        return -1;

    std::vector<std::vector<int>> samples (static_cast<std::size_t> (numChannels), std::vector<int> (static_cast<std::size_t> (length)));
    std::vector<int*> pointers;

    for (auto& channel : samples)
        pointers.push_back (channel.data());

    if (length > 0 && ! reader->read (pointers.data(), numChannels, 0, length, false))
        return -1;

    const auto shift = bits == BitDepth::int16 ? 16 : 8;

    for (int c = 0; c < numChannels; ++c)
        for (int n = 0; n < length; ++n)
            if (samples[static_cast<std::size_t> (c)][static_cast<std::size_t> (n)] >> shift != test::stepAt (n, c, bits))
                return -1;

    return length;
}
} // namespace

TEST_CASE ("After any number of writes the file is a WAV file with the samples that its head promises", "[recording][threads]")
{
    for (const auto& [bits, numChannels] : { std::pair { BitDepth::int24, 1 }, { BitDepth::int16, 2 }, { BitDepth::int24, 5 } })
    {
        std::string recorded;
        std::int64_t longest = 0;
        auto numHeads = 0;

        for (const auto& write : writesOfATake (bits, numChannels))
        {
            if (! write.name.startsWith ("Take 001 - "))
                continue;

            replay (write, recorded);
            const auto length = goodSamplesIn (recorded, bits);
            REQUIRE (length >= longest);
            numHeads += length > longest ? 1 : 0;
            longest = length;
        }

        CHECK (longest == 60 * 480 - ChannelChain::latencySamples (48000.0));
        CHECK (numHeads >= 3);
    }
}

TEST_CASE ("After any number of writes the raw file is ahead of the recorded one, and both can be repaired", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    std::map<juce::String, std::string> contents;
    const auto latency = static_cast<std::size_t> (ChannelChain::latencySamples (48000.0));

    for (const auto& write : writesOfATake (BitDepth::int24, 1))
    {
        replay (write, contents[write.name]);

        if (! write.name.startsWith ("Take 001 - ") || write.isCut)
            continue;

        std::map<juce::String, Repaired> repaired;

        for (const auto& [name, content] : contents)
            if (name.endsWith (".wav"))
            {
                const auto file = folder.get().getChildFile (name);
                file.replaceWithData (content.data(), content.size());
                REQUIRE (repairWav (file, repaired[name], Behind::sound).wasOk());
                const auto numFrames = repaired[name].numFrames;

                // A second time there is nothing to do.
                REQUIRE (repairWav (file, repaired[name], Behind::sound).wasOk());
                CHECK_FALSE (repaired[name].wasChanged);
                CHECK (repaired[name].numFrames == numFrames);
            }

        const auto raw = static_cast<std::size_t> (repaired["Take 001.wav"].numFrames);
        const auto recorded = static_cast<std::size_t> (repaired[write.name].numFrames);
        CHECK (raw >= recorded + (recorded > 0 ? latency : 0));
    }
}

TEST_CASE ("A head for more than 4 GB is one of RF64, of the same size, and JUCE reads it", "[recording]")
{
    for (const auto channels : { 1, 32 })
    {
        WavHead head;
        head.channels = channels;
        const auto frames = std::uint64_t { 3'000'000'000 };
        const auto numBytes = frames * static_cast<std::uint64_t> (head.bytesPerFrame());
        const auto small = head.bytes (static_cast<std::uint64_t> (head.bytesPerFrame()));
        const auto large = head.bytes (numBytes);

        CHECK (small.substr (0, 4) == "RIFF");
        CHECK (small.substr (12, 4) == "JUNK");
        CHECK (large.substr (0, 4) == "RF64");
        CHECK (large.substr (12, 4) == "ds64");
        CHECK (small.size() == large.size());

        const std::unique_ptr<juce::AudioFormatReader> reader (juce::WavAudioFormat().createReaderFor (new juce::MemoryInputStream (large.data(), large.size(), false), true));
        REQUIRE (reader != nullptr);
        CHECK (reader->lengthInSamples == static_cast<juce::int64> (frames));
        CHECK (static_cast<int> (reader->numChannels) == channels);
        CHECK (reader->bitsPerSample == 24);

        if (channels > 2)
            CHECK (reader->getChannelLayout() == juce::AudioChannelSet::discreteChannels (channels));
    }
}

TEST_CASE ("The description has 256 bytes, and cuts no character in two", "[recording]")
{
    WavHead head;
    head.description = juce::String::repeatedString (juce::String::fromUTF8 ("\xc3\xa4"), 200).replaceSection (0, 1, "a");
    const auto bytes = head.bytes (0);
    const auto at = bytes.find ("bext") + 8;
    CHECK (static_cast<unsigned char> (bytes[at + 254]) == 0xa4);
    CHECK (bytes[at + 255] == '\0');
}

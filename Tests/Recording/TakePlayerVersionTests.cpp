// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/RecordedSignal.h"
#include "Recording/TakePlayer.h"
#include "Recording/WavFile.h"
#include "Support/RealtimeGuard.h"
#include "TemporaryFolder.h"

#include <thread>

using namespace plus48;

namespace
{
constexpr int versionLength = 60013;

/** No two versions, and no two places, have the same sample. */
float versionSampleAt (std::int64_t position, int version) { return static_cast<float> (test::stepAt (position, version, BitDepth::int24)) / 8388608.0f; }

juce::File writeVersion (const juce::File& folder, int version, int numSamples = versionLength)
{
    std::vector<double> samples;

    for (int n = 0; n < numSamples; ++n)
        samples.push_back (static_cast<double> (versionSampleAt (n, version)));

    const auto file = folder.getChildFile ("version " + juce::String (version) + ".wav");
    REQUIRE (writeWavFile (file, { samples }, { 48000.0, BitDepth::int24, {}, {} }).wasOk());
    return file;
}

/** Reads all versions as the audio thread would, and waits where nothing is there yet. */
class VersionListener
{
public:
    explicit VersionListener (TakePlayer& playerToHear) : player (playerToHear)
    {
        for (std::size_t version = 0; version < heard.size(); ++version)
        {
            pointers[version] = samples[version].data();
            outputs[version] = &pointers[version];
        }
    }

    /** So many samples; how many of them had this version is counted. */
    int hear (int numSamples, int version)
    {
        auto withVersion = 0;

        for (auto& each : heard)
            each.clear();

        for (int i = 0; i < 4000 && static_cast<int> (heard[0].size()) < numSamples && ! player.isAtEnd(); ++i)
        {
            TakePlayer::AreThere areThere {};
            const auto wanted = std::min (blockSize, numSamples - static_cast<int> (heard[0].size()));
            const auto count = test::onAudioThread ([&] { return player.read (outputs, 1, wanted, areThere); });
            withVersion += areThere[static_cast<std::size_t> (version)] ? count : 0;

            for (std::size_t v = 0; v < heard.size(); ++v)
                heard[v].insert (heard[v].end(), samples[v].begin(), samples[v].begin() + count);

            if (count == 0)
                std::this_thread::sleep_for (std::chrono::milliseconds (2));
        }

        return withVersion;
    }

    /** How many samples of a version are not those that belong to this place. */
    int differences (int place, int content, std::int64_t first, std::int64_t start = 0, std::int64_t end = versionLength) const
    {
        auto wrong = 0;
        auto position = first;

        for (const auto sample : heard[static_cast<std::size_t> (place)])
        {
            wrong += std::equal_to<>() (sample, versionSampleAt (position, content)) ? 0 : 1;
            position = position + 1 == end ? start : position + 1;
        }

        return wrong;
    }

    static constexpr int blockSize = 64;
    std::array<std::vector<float>, TakePlayer::maxVersions> heard;

private:
    TakePlayer& player;
    std::array<std::array<float, blockSize>, TakePlayer::maxVersions> samples {};
    std::array<float*, TakePlayer::maxVersions> pointers {};
    TakePlayer::Outputs outputs {};
};
} // namespace

TEST_CASE ("Versions of a take are heard in step, to the sample: from its beginning, behind a seek and at the turn of a loop", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    std::unique_ptr<TakePlayer> player;
    REQUIRE (TakePlayer::open (writeVersion (folder.get(), 0), player).wasOk());
    auto second = 0;
    REQUIRE (player->addVersion (writeVersion (folder.get(), 1), second).wasOk());
    VersionListener listener (*player);
    player->seek (0);

    for (const auto first : { 0, 31007, 12345 })
    {
        if (first > 0)
            player->seek (first);

        CHECK (listener.hear (9000, second) == 9000);
        CHECK (listener.differences (0, 0, first) == 0);
        CHECK (listener.differences (second, 1, first) == 0);
    }

    // A loop of half a second, some turns of it: all but its last 10 ms, which go over into what is before it.
    const LoopRegion loop { 20000, 44000 };
    player->setLoop (loop);
    player->seek (21000);
    CHECK (listener.hear (80000, second) == 80000);

    const auto fade = 480;

    for (const auto version : { 0, 1 })
    {
        auto wrong = 0;
        auto position = std::int64_t { 21000 };

        for (const auto sample : listener.heard[static_cast<std::size_t> (version == 0 ? 0 : second)])
        {
            if (position < loop.end - fade)
                wrong += std::equal_to<>() (sample, versionSampleAt (position, version)) ? 0 : 1;

            position = position + 1 == loop.end ? loop.start : position + 1;
        }

        CHECK (wrong == 0);
    }
}

TEST_CASE ("A version that is added while others play is heard without waiting for what has been read ahead", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    std::unique_ptr<TakePlayer> player;
    REQUIRE (TakePlayer::open (writeVersion (folder.get(), 0), player).wasOk());
    VersionListener listener (*player);
    CHECK (listener.hear (1000, 1) == 0);

    // The pages behind are full by now.
    std::this_thread::sleep_for (std::chrono::milliseconds (1000));
    auto added = 0;
    REQUIRE (player->addVersion (writeVersion (folder.get(), 1), added).wasOk());
    std::this_thread::sleep_for (std::chrono::milliseconds (1000));
    CHECK (listener.hear (20000, added) == 20000);
    CHECK (listener.differences (0, 0, 1000) == 0);
    CHECK (listener.differences (added, 1, 1000) == 0);
}

TEST_CASE ("A version that takes the place of another never sounds like it", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    std::unique_ptr<TakePlayer> player;
    REQUIRE (TakePlayer::open (writeVersion (folder.get(), 0), player).wasOk());
    player->setLooping (true);
    const std::array<juce::File, 3> files { juce::File(), writeVersion (folder.get(), 1), writeVersion (folder.get(), 2) };
    VersionListener listener (*player);
    auto place = 0;
    REQUIRE (player->addVersion (files[1], place).wasOk());
    player->seek (0);
    CHECK (listener.hear (1000, place) == 1000);
    auto position = std::int64_t { 1000 };

    // Round all places and on into those that have been used.
    for (int turn = 0; turn < TakePlayer::maxVersions + 3; ++turn)
    {
        const auto content = 1 + (turn + 1) % 2;
        player->removeVersion (place);
        auto next = 0;
        REQUIRE (player->addVersion (files[static_cast<std::size_t> (content)], next).wasOk());
        place = next;

        // It may be silent for a while, and is never what was there before.
        auto wrong = 0, right = 0;

        for (int i = 0; i < 60 && right < 3000; ++i)
        {
            (void) listener.hear (3000, place);

            for (const auto sample : listener.heard[static_cast<std::size_t> (place)])
            {
                const auto isFading = position >= versionLength - 480;
                const auto isRight = std::equal_to<>() (sample, versionSampleAt (position, content));
                right += isRight ? 1 : 0;
                wrong += isFading || isRight || std::equal_to<>() (sample, 0.0f) ? 0 : 1;
                position = position + 1 == versionLength ? 0 : position + 1;
            }
        }

        CHECK (wrong == 0);
        CHECK (right >= 3000);
    }
}

TEST_CASE ("What is not a version of the take is refused in one sentence", "[recording]")
{
    const test::TemporaryFolder folder;
    std::unique_ptr<TakePlayer> player;
    REQUIRE (TakePlayer::open (writeVersion (folder.get(), 0), player).wasOk());
    auto place = 0;
    CHECK (player->addVersion (writeVersion (folder.get(), 1, 100), place).getErrorMessage() == "version 1.wav is not as long as the take, or has other channels.");
    CHECK (player->addVersion (folder.get().getChildFile ("none.wav"), place).failed());

    const auto version = writeVersion (folder.get(), 2);

    for (int i = 1; i < TakePlayer::maxVersions; ++i)
        CHECK (player->addVersion (version, place).wasOk());

    CHECK (player->addVersion (version, place).getErrorMessage() == "A take is heard in " + juce::String (TakePlayer::maxVersions) + " versions at most.");
}

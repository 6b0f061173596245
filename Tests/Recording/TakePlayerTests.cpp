// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/RecordedSignal.h"
#include "Recording/TakePlayer.h"
#include "Recording/WavFile.h"
#include "Signal/Units.h"
#include "Support/RealtimeGuard.h"
#include "TemporaryFolder.h"

#include <thread>

using namespace plus48;

namespace
{
constexpr int length = 30011;

float sampleAt (std::int64_t position, int channel) { return static_cast<float> (test::stepAt (position, channel, BitDepth::int24)) / 8388608.0f; }

juce::File writeSignal (const juce::File& folder)
{
    std::vector<std::vector<double>> channels (2);

    for (int n = 0; n < length; ++n)
        for (int c = 0; c < 2; ++c)
            channels[static_cast<std::size_t> (c)].push_back (static_cast<double> (sampleAt (n, c)));

    const auto file = folder.getChildFile ("signal.wav");
    REQUIRE (writeWavFile (file, channels, { 48000.0, BitDepth::int24, {}, {} }).wasOk());
    return file;
}

/** Reads as the audio thread would, and waits where nothing is there yet. */
class Listener
{
public:
    explicit Listener (TakePlayer& playerToHear) : player (playerToHear) {}

    std::vector<float> hear (int numSamples, int channel = 0)
    {
        std::vector<float> heard;
        float* const outputs[] { left, right };

        for (int i = 0; i < 2000 && static_cast<int> (heard.size()) < numSamples && ! player.isAtEnd(); ++i)
        {
            const auto count = test::onAudioThread ([&] { return player.read (outputs, 2, std::min (333, numSamples - static_cast<int> (heard.size()))); });
            const auto* const from = channel == 0 ? left : right;
            heard.insert (heard.end(), from, from + count);

            if (count == 0)
                std::this_thread::sleep_for (std::chrono::milliseconds (2));
        }

        return heard;
    }

    float left[333] {}, right[333] {};

private:
    TakePlayer& player;
};

std::size_t differences (const std::vector<float>& heard, std::int64_t first, int channel = 0)
{
    std::size_t wrong = 0;

    for (std::size_t n = 0; n < heard.size(); ++n)
        wrong += std::equal_to<>() (heard[n], sampleAt ((first + static_cast<std::int64_t> (n)) % length, channel)) ? 0u : 1u;

    return wrong;
}
/** All of it in a loop: the last 10 ms of a turn fade out, as silence lies before the first sample. */
std::size_t differencesInLoop (const std::vector<float>& heard, std::int64_t first)
{
    constexpr auto fade = 480;
    std::size_t wrong = 0;

    for (std::size_t n = 0; n < heard.size(); ++n)
    {
        const auto position = (first + static_cast<std::int64_t> (n)) % length;
        const auto share = static_cast<float> (std::max<std::int64_t> (0, position - (length - fade))) / static_cast<float> (fade);
        wrong += std::abs (heard[n] - (1.0f - share) * sampleAt (position, 0)) > 1.0e-6f ? 1u : 0u;
    }

    return wrong;
}
} // namespace

TEST_CASE ("A take is played to the bit, from anywhere, once or over and over", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    std::unique_ptr<TakePlayer> player;
    REQUIRE (TakePlayer::open (writeSignal (folder.get()), player).wasOk());
    CHECK (player->length() == length);
    CHECK (player->numChannels() == 2);
    Listener listener (*player);

    auto heard = listener.hear (5000);
    CHECK (heard.size() == 5000);
    CHECK (differences (heard, 0) == 0);
    CHECK (player->position() == 5000);

    player->seek (20000);
    heard = listener.hear (50000, 1);
    CHECK (heard.size() == length - 20000);
    CHECK (differences (heard, 20000, 1) == 0);
    CHECK (player->isAtEnd());
    CHECK (listener.left[332] >= -1.0f);

    player->setLooping (true);
    player->seek (29000);
    float* const outputs[] { listener.left, listener.right };
    test::onAudioThread ([&] { return player->read (outputs, 2, 0); });
    heard = listener.hear (70000);
    CHECK (heard.size() == 70000);
    CHECK (differencesInLoop (heard, 29000) == 0);

    // Many seeks in a row: what is heard is from behind the last one.
    for (int i = 0; i < 100; ++i)
        player->seek (i * 100);

    heard = listener.hear (1000);
    CHECK (heard.size() == 1000);
    CHECK (differences (heard, 9900) == 0);
}

namespace
{
/** 997 Hz from its first sample on, in a file of this rate. */
juce::File writeTone (const juce::File& folder, double sampleRate, std::size_t numFrames)
{
    std::vector<double> samples (numFrames);

    for (std::size_t n = 0; n < numFrames; ++n)
        samples[n] = 0.5 * std::sin (2.0 * pi * 997.0 * static_cast<double> (n) / sampleRate);

    const auto file = folder.getChildFile ("tone.wav");
    REQUIRE (writeWavFile (file, { samples, samples }, { sampleRate, BitDepth::float32, {}, {} }, Existing::replace).wasOk());
    return file;
}
} // namespace

TEST_CASE ("A take of another sampling rate keeps its pitch and its length, from anywhere, over and over", "[recording][threads]")
{
    const test::TemporaryFolder folder;

    for (const auto& [from, to] : { std::pair { 44100.0, 48000.0 }, std::pair { 192000.0, 44100.0 }, std::pair { 48000.0, 96000.0 }, std::pair { 96000.0, 88200.0 } })
    {
        INFO (from << " Hz at " << to << " Hz");
        const auto numFrames = static_cast<std::size_t> (0.7 * from) + 11;
        std::unique_ptr<TakePlayer> player;
        REQUIRE (TakePlayer::open (writeTone (folder.get(), from, numFrames), player, to).wasOk());
        const std::int64_t length = std::llround (static_cast<double> (numFrames) * to / from);
        CHECK (player->sampleRate() == to);
        CHECK (player->fileSampleRate() == from);
        CHECK (player->length() == length);
        Listener listener (*player);

        const auto rate = to;
        const auto worst = [rate] (const std::vector<float>& heard, std::int64_t first, std::int64_t begin, std::int64_t end) {
            auto error = 0.0;

            for (auto n = begin; n < end; ++n)
                error = std::max (error, std::abs (static_cast<double> (heard[static_cast<std::size_t> (n)]) - 0.5 * std::sin (2.0 * pi * 997.0 * static_cast<double> (first + n) / rate)));

            return error;
        };

        // In the middle it is the same tone to better than 22 bits; at its ends a tone that was cut off rings.
        const auto all = listener.hear (static_cast<int> (length) + 1000);
        REQUIRE (static_cast<std::int64_t> (all.size()) == length);
        CHECK (player->isAtEnd());
        CHECK (worst (all, 0, 2000, length - 2000) < 1.0e-6);
        CHECK (std::any_of (all.end() - 50, all.end(), [] (float sample) { return std::abs (sample) > 0.1f; }));

        // Whichever way one got there, the same is heard.
        for (const auto place : { std::int64_t { 12345 }, std::int64_t { 5000 }, length - 500, std::int64_t { 3 } })
        {
            player->seek (place);
            float* const outputs[] { listener.left, listener.right };
            test::onAudioThread ([&] { return player->read (outputs, 2, 0); });
            const auto heard = listener.hear (400, 1);
            REQUIRE (heard.size() == 400);
            auto difference = 0.0f;

            for (std::size_t n = 0; n < heard.size(); ++n)
                difference = std::max (difference, std::abs (heard[n] - all[static_cast<std::size_t> (place) + n]));

            CHECK (difference < 2.0e-7f);
        }

        // A loop is as long as the file.
        player->setLooping (true);
        player->seek (length - 100);
        float* const outputs[] { listener.left, listener.right };
        test::onAudioThread ([&] { return player->read (outputs, 2, 0); });
        const auto looped = listener.hear (static_cast<int> (length) + 2000);
        REQUIRE (static_cast<std::int64_t> (looped.size()) == length + 2000);

        // But for the last 10 ms, which fade.
        const auto fade = static_cast<std::int64_t> (0.01 * rate) + 1;

        for (std::size_t n = 100; n < looped.size(); ++n)
            if (const auto position = static_cast<std::int64_t> (n - 100) % length; position < length - fade)
                REQUIRE (std::abs (looped[n] - all[static_cast<std::size_t> (position)]) < 2.0e-7f);
    }
}

TEST_CASE ("Playing allocates nothing, locks nothing and touches no file", "[recording][realtime]")
{
    const test::TemporaryFolder folder;
    std::unique_ptr<TakePlayer> player;
    REQUIRE (TakePlayer::open (writeSignal (folder.get()), player, GENERATE (48000.0, 44100.0)).wasOk());
    player->setLooping (true);
    std::this_thread::sleep_for (std::chrono::milliseconds (300));
    Listener listener (*player);
    float* const outputs[] { listener.left, listener.right };
    auto allocations = 0, locks = 0, files = 0;

    {
        const test::RealtimeGuard guard;

        for (int i = 0; i < 200; ++i)
            test::onAudioThread ([&] { return player->read (outputs, 2, 333); });

        allocations = guard.allocations();
        locks = guard.locks();
        files = guard.fileAccesses();
    }

    CHECK (allocations == 0);
    CHECK (locks == 0);
    CHECK (files == 0);
}

TEST_CASE ("What cannot be played is said in a sentence", "[recording]")
{
    const test::TemporaryFolder folder;
    std::unique_ptr<TakePlayer> player;
    CHECK (TakePlayer::open (folder.get().getChildFile ("no.wav"), player).getErrorMessage() == "no.wav does not exist.");
    CHECK (TakePlayer::open (folder.write ("text.wav", "text"), player).failed());
}

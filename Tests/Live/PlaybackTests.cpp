// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "LiveTake.h"

#include "Signal/ThreadRole.h"

#include <random>

using namespace plus48;

namespace
{
constexpr int blockSize = 64;
constexpr double amplitude = 0.2, radiansPerSample = 0.05;

/** The same tone, a little later: the versions differ everywhere, and never by a step. */
double sampleAt (std::int64_t n, int version) { return amplitude * std::sin (radiansPerSample * static_cast<double> (n) + 1.1 * version); }

juce::File writeVersion (const juce::File& folder, int version, std::size_t numSamples)
{
    std::vector<double> samples (numSamples);

    for (std::size_t n = 0; n < samples.size(); ++n)
        samples[n] = sampleAt (static_cast<std::int64_t> (n), version);

    const auto file = folder.getChildFile ("version " + juce::String (version) + ".wav");
    REQUIRE (writeWavFile (file, { samples }, { 48000.0, BitDepth::float32, {}, {} }).wasOk());
    return file;
}

VersionMix only (std::size_t version, double gain = 1.0)
{
    VersionMix mix {};
    mix[version] = gain;
    return mix;
}

/** A take of two versions, and its playback as the audio thread hears it. */
struct TwoVersions
{
    explicit TwoVersions (std::size_t numSamples)
    {
        std::unique_ptr<TakePlayer> player;
        REQUIRE (TakePlayer::open (writeVersion (folder.get(), 0, numSamples), player, 48000.0).wasOk());
        auto place = 0;
        REQUIRE (player->addVersion (writeVersion (folder.get(), 1, numSamples), place).wasOk());
        REQUIRE (place == 1);
        playback = std::make_unique<Playback> (std::move (player));
        playback->take().setLooping (true);
        playback->play (true);
        juce::Thread::sleep (500);
    }

    /** The next block, from the sample `first` of the take on. Here sound runs faster than its clock, so the disk is waited for. */
    const std::array<double, blockSize>& block()
    {
        for (int i = 0; i < 20000 && playback->take().numPagesAhead() < 3; ++i)
            juce::Thread::sleep (1);

        const AudioThreadScope scope;
        const test::RealtimeGuard guard;
        first = playback->take().position();
        playback->read (samples.data(), blockSize, clock);
        violations += guard.allocations() + guard.locks() + guard.fileAccesses();
        clock += blockSize;
        return samples;
    }

    test::TemporaryFolder folder;
    std::unique_ptr<Playback> playback;
    std::array<double, blockSize> samples {};
    std::int64_t clock = 0, first = 0;
    int violations = 0;
};
} // namespace

TEST_CASE ("A thousand switches between two versions at random moments make no step that is larger than the sound's own", "[live][threads]")
{
    constexpr auto numSamples = std::size_t { 600000 };
    TwoVersions take (numSamples);
    std::mt19937 random (48);
    std::uniform_int_distribution<int> pause (1, 12);

    for (int i = 0; i < 40; ++i)
        (void) take.block();

    auto before = take.samples.back(), largest = 0.0;
    auto heard = std::size_t { 0 };
    auto late = take.playback->take().numLateSamples();
    auto numCounted = 0;
    auto isBehindGap = false;

    for (int turn = 0; turn < 1000; ++turn)
    {
        heard = 1 - heard;
        take.playback->setMix (only (heard));

        for (int i = pause (random); i > 0; --i)
        {
            const auto wasLate = late;
            const auto& block = take.block();
            late = take.playback->take().numLateSamples();

            // A disk that is late makes silence, which is another matter: this block, and the first sample behind it, do not count.
            for (std::size_t n = 0; n < block.size(); ++n)
            {
                if (late == wasLate && ! (n == 0 && isBehindGap))
                {
                    largest = std::max (largest, std::abs (block[n] - before));
                    ++numCounted;
                }

                before = block[n];
            }

            isBehindGap = late != wasLate;
        }
    }

    // The tone's own, and what a fade of 480 samples between two that are so far apart adds.
    const auto own = amplitude * radiansPerSample, apart = 2.0 * amplitude * std::sin (0.55);
    CHECK (largest < own + apart / 480.0 + 1.0e-6);
    CHECK (largest > 0.9 * own);
    CHECK (numCounted > 200000);
    CHECK (take.violations == 0);
}

TEST_CASE ("A version is heard alone within 10 ms of its key, at its own gain, at the same place", "[live]")
{
    TwoVersions take (100000);

    for (int i = 0; i < 40; ++i)
        (void) take.block();

    take.playback->setMix (only (1, 0.5));

    for (int i = 0; i < 480 / blockSize + 1; ++i)
        (void) take.block();

    auto worst = 0.0;

    for (int i = 0; i < 100; ++i)
    {
        const auto& block = take.block();

        for (int n = 0; n < blockSize; ++n)
            worst = std::max (worst, std::abs (block[static_cast<std::size_t> (n)] - 0.5 * sampleAt (take.first + n, 1)));
    }

    CHECK (worst < 1.0e-6);
}

TEST_CASE ("The difference of two equal versions is digital silence", "[live]")
{
    TwoVersions take (100000);
    auto place = 0;
    REQUIRE (take.playback->take().addVersion (take.folder.get().getChildFile ("version 0.wav"), place).wasOk());
    juce::Thread::sleep (500);
    VersionMix difference {};
    difference[0] = 0.7;
    difference[static_cast<std::size_t> (place)] = -0.7;
    take.playback->setMix (difference);

    for (int i = 0; i < 40; ++i)
        (void) take.block();

    auto loudest = 0.0;

    for (int i = 0; i < 400; ++i)
        for (const auto sample : take.block())
            loudest = std::max (loudest, std::abs (sample));

    CHECK (loudest <= 0.0);
}

TEST_CASE ("A version that has not been read yet is waited for, and what is heard goes on", "[live]")
{
    TwoVersions take (100000);

    for (int i = 0; i < 40; ++i)
        (void) take.block();

    // Nobody will ever add this one.
    take.playback->setMix (only (5));
    auto worst = 0.0;

    for (int i = 0; i < 100; ++i)
    {
        const auto& block = take.block();

        for (int n = 0; n < blockSize; ++n)
            worst = std::max (worst, std::abs (block[static_cast<std::size_t> (n)] - sampleAt (take.first + n, 0)));
    }

    CHECK (worst < 1.0e-6);
}

TEST_CASE ("A loop is turned without a click, wherever its ends are", "[live]")
{
    TwoVersions take (200000);
    take.playback->take().setLoop (LoopRegion { 30011, 54029 });
    take.playback->take().seek (53000);

    // What was read before the seek is passed over, and what is heard fades in.
    for (int i = 0; i < 16; ++i)
        (void) take.block();

    const auto late = take.playback->take().numLateSamples();
    auto before = take.samples.back(), largest = 0.0;

    for (int i = 0; i < 1500; ++i)
        for (const auto sample : take.block())
        {
            largest = std::max (largest, std::abs (sample - before));
            before = sample;
        }

    REQUIRE (take.playback->take().numLateSamples() == late);
    CHECK (take.playback->take().position() < 54029);
    CHECK (largest < amplitude * radiansPerSample + 2.0 * amplitude / 480.0);
}

TEST_CASE ("A press in a listening test is the same dip whatever was heard before and is heard next, and also where that is the same", "[live][listening-test]")
{
    constexpr auto numSamples = std::size_t { 600000 };
    TwoVersions take (numSamples);
    std::vector<std::vector<double>> gains;

    for (const auto before : { 0, 1 })
        for (const auto after : { 0, 1 })
        {
            take.playback->setMix (only (static_cast<std::size_t> (before)));

            for (int i = 0; i < 40; ++i)
                (void) take.block();

            take.playback->setMix (only (static_cast<std::size_t> (after)), Passage::dip);
            auto& gain = gains.emplace_back();
            auto isBehind = false;

            for (int i = 0; i < 24; ++i)
            {
                const auto& heard = take.block();

                for (int n = 0; n < blockSize; ++n)
                {
                    // By what stands behind the fade, and where that crosses zero nothing can be said of it.
                    const auto at = take.first + n;
                    const auto sample = heard[static_cast<std::size_t> (n)];
                    isBehind = isBehind || (gain.size() > 400 && std::abs (sample) < 1.0e-12);
                    const auto whole = sampleAt (at, isBehind ? after : before);
                    gain.push_back (std::abs (whole) > 0.05 * amplitude ? sample / whole : -1.0);
                }
            }
        }

    REQUIRE (gains.size() == 4);
    auto compared = 0;

    for (const auto& gain : gains)
    {
        REQUIRE (gain.size() == gains.front().size());
        CHECK (*std::max_element (gain.begin(), gain.end()) <= 1.0 + 1.0e-6);

        // Down in 480 samples, silent to the end of the block, and up in 480.
        for (std::size_t n = 0; n < gain.size(); ++n)
        {
            const auto turn = std::size_t { 512 };
            const auto wanted = n < 480 ? 1.0 - static_cast<double> (n) / 480.0 : n < turn ? 0.0
                                                                                           : std::min (1.0, static_cast<double> (n - turn) / 480.0);

            if (gain[n] >= 0.0)
            {
                compared += std::abs (gain[n] - wanted) < 1.0e-5 ? 1 : 0;
                CHECK (gain[n] == Approx (wanted).margin (1.0e-5));
            }
        }
    }

    CHECK (compared > 3000);
    CHECK (take.violations == 0);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveTake.h"

#include "Live/LiveBacking.h"

using namespace plus48;
using plus48::test::LiveTake;

namespace
{
/** Playback alone, in the headphones. */
const MonitorSettings backingOnly { .direct = false, .balance = 1.0, .headphonesDb = 0.0, .monitorsDb = MonitorSettings::silentDb };

/** What the left headphone gets, sample by sample, while blocks of odd sizes run. */
std::vector<float> heard (LiveTake& live, int numSamples)
{
    std::vector<float> samples;

    for (int done = 0, turn = 0; done < numSamples; ++turn)
    {
        const auto size = std::min (std::array { 100, 64, 37, 480 }[static_cast<std::size_t> (turn % 4)], numSamples - done);
        live.run (size, { size });
        samples.insert (samples.end(), live.outputs[0].begin(), live.outputs[0].begin() + size);
        done += size;
    }

    return samples;
}

double highest (const std::vector<float>& samples, std::size_t from, std::size_t to)
{
    auto most = 0.0;

    for (auto n = from; n < std::min (to, samples.size()); ++n)
        most = std::max (most, std::abs (static_cast<double> (samples[n])));

    return most;
}

double largestStep (const std::vector<float>& samples)
{
    auto most = 0.0;

    for (std::size_t n = 1; n < samples.size(); ++n)
        most = std::max (most, std::abs (static_cast<double> (samples[n] - samples[n - 1])));

    return most;
}

BackingSound::Samples tone (std::size_t length)
{
    BackingSound::Samples samples (1, std::vector<float> (length));

    for (std::size_t n = 0; n < length; ++n)
        samples[0][n] = static_cast<float> (0.25 * std::sin (2.0 * pi * 500.0 * static_cast<double> (n) / 48000.0));

    return samples;
}
} // namespace

TEST_CASE ("Every click begins at its sample, an hour later too", "[live][backing]")
{
    for (const auto rate : { 44100.0, 48000.0, 96000.0 })
        for (const auto perMinute : { 30.0, 97.3, 120.0, 300.0 })
        {
            const auto click = BackingSound::click (perMinute, rate);
            const AudioThreadScope scope;
            click->begin (0);

            for (const auto k : { 0, 1, 2, 7, 3600 })
            {
                // From a little before it, where all is silent.
                const auto start = std::llround (k * 60.0 * rate / perMinute);
                std::array<double, 64> left {}, right {};
                const auto from = std::max<std::int64_t> (0, start - 32);
                click->addTo ({ left.data(), right.data() }, 64, from);
                CAPTURE (rate, perMinute, k);
                const auto at = static_cast<std::size_t> (start - from);
                CHECK (left[at] == Approx (gainFromDb (-6.0)).margin (1.0e-6));
                CHECK (left == right);
                CHECK (std::all_of (left.begin(), left.begin() + static_cast<std::ptrdiff_t> (at), [] (double sample) { return sample == 0.0; }));
            }
        }
}

TEST_CASE ("A backing begins with the first sample of a take, ends with it, and is heard alone", "[live][backing]")
{
    LiveTake live;
    live.engine.setMonitor (backingOnly);
    live.engine.backing().set (BackingSound::click (300.0, 48000.0));

    // Behind the fade from the settings of before.
    CHECK (highest (heard (live, 48000), 4800, 48000) == 0.0);

    REQUIRE (live.engine.beginTake (live.session, {}).wasOk());
    const auto during = heard (live, 24000);

    for (const auto start : { std::size_t { 0 }, std::size_t { 9600 }, std::size_t { 19200 } })
    {
        CHECK (std::abs (during[start]) > 0.1f);
        CHECK (highest (during, start + 1440, start + 9600) == 0.0);
    }

    const auto take = live.finish();
    CHECK (test::samplesThatDiffer (take, live.catalogue) == 0);
    CHECK (highest (heard (live, 48000), 480, 48000) == 0.0);
    CHECK (live.violations == 0);
}

TEST_CASE ("A backing plays over and over, starts and stops without a click, and as loud as it is set", "[live][backing]")
{
    LiveTake live;
    live.engine.setMonitor (backingOnly);
    live.engine.backing().set (BackingSound::looping (tone (4800), 48000.0));
    live.engine.backing().setGain (0.5);
    heard (live, 48000);
    live.engine.backing().play (true);

    // No step is larger than the tone's own.
    const auto own = 2.0 * pi * 500.0 / 48000.0;
    const auto playing = heard (live, 30000);
    const auto loudest = highest (playing, 10000, 30000);
    CHECK (loudest > 0.05);
    CHECK (largestStep (playing) <= 1.02 * own * loudest);
    CHECK (live.engine.backing().isSounding());

    live.engine.backing().setGain (0.25);
    const auto quieter = heard (live, 20000);
    CHECK (highest (quieter, 10000, 20000) == Approx (0.5 * loudest).epsilon (0.01));

    live.engine.backing().play (false);
    const auto stopping = heard (live, 20000);
    CHECK (largestStep (stopping) <= 1.02 * own * 0.5 * loudest);
    CHECK (highest (stopping, 600, 20000) == 0.0);
    CHECK_FALSE (live.engine.backing().isSounding());
    CHECK (live.violations == 0);
}

TEST_CASE ("Another backing fades the one before out, and a take that plays is not disturbed", "[live][backing]")
{
    LiveTake live;
    live.engine.setMonitor (backingOnly);
    live.engine.backing().set (BackingSound::looping (tone (4800), 48000.0));
    live.engine.backing().play (true);
    heard (live, 48000);

    for (int i = 0; i < 5; ++i)
    {
        live.engine.backing().set (BackingSound::looping (tone (4800), 48000.0));
        CHECK (largestStep (heard (live, 4800)) < 0.1);
        live.engine.releaseRetired();
    }

    live.engine.setPlayback (test::tone (live.folder.get().getChildFile ("tone.wav"), 48000));
    juce::Thread::sleep (500);
    live.engine.playback()->play (true);
    heard (live, 2000);
    CHECK_FALSE (live.engine.backing().isSounding());
    CHECK (live.violations == 0);
}

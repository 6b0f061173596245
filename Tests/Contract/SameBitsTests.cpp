// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/AudioThread.h"
#include "Support/BusyChannel.h"
#include "Support/Signals.h"

#include <random>

using namespace plus48;

namespace
{
/** A rig with everything in it that has memory, in a room with noise. */
Rig busyRig (Path activePath)
{
    Rig rig;
    rig.roomDba = 35.0;
    rig.channels.resize (2);

    for (auto& channel : rig.channels)
    {
        channel = test::busyChannel();
        channel.distanceMetres = 0.1;
        channel.activePath = activePath;
    }

    return rig;
}

/** Knobs moved at odd places. */
std::vector<RenderEvent> hands (const Rig& rig)
{
    std::vector<RenderEvent> events;
    auto now = ChannelSettings::from (rig.channels[1]);

    const auto at = [&] (std::int64_t position, auto&& change) {
        change (now);
        events.push_back ({ position, 1, now });
    };

    at (1000, [] (auto& s) { s.builtInGainDb = 55.0; });
    at (1333, [] (auto& s) { s.externalGainDb = 52.5; s.externalTrimDb = -10.0; });
    at (1500, [] (auto& s) { s.lowCut = false; s.invertPolarity = true; });
    at (2111, [] (auto& s) { s.distanceMetres = 0.5; s.pad = true; });
    at (4000, [] (auto& s) { s.builtInGainDb = 31.0; s.lowCut = true; });
    at (6000, [] (auto& s) { s.phantom = false; });

    return events;
}

RenderJob busyJob (Path activePath)
{
    RenderJob job;
    job.rig = busyRig (activePath);
    job.numSamples = 12000;
    job.performance = { test::sine (440.0, 0.5, 48000.0, 12000), test::sine (97.0, 0.7, 48000.0, 12000) };
    job.events = hands (job.rig);
    return job;
}
} // namespace

TEST_CASE ("Blocks of any length give the same bits, knobs moving", "[contract][bits]")
{
    const auto catalogue = Catalogue::shipped();

    for (const auto activePath : { Path::a, Path::b })
    {
        auto job = busyJob (activePath);
        job.blockSize = 512;
        const auto reference = render (job, catalogue);

        for (const auto size : { 1, 17, 64, 480, 8192 })
        {
            job.blockSize = size;
            INFO ("block of " << size);
            CHECK (render (job, catalogue) == reference);
        }
    }
}

TEST_CASE ("A live engine with whatever blocks the device brings gives the bits of the offline render", "[contract][bits]")
{
    const auto catalogue = Catalogue::shipped();
    const auto job = busyJob (Path::a);
    const auto offlineA = render (job, catalogue);
    const auto offlineB = render (busyJob (Path::b), catalogue);

    SignalChain chain;
    chain.prepare (job.rig, catalogue);
    const auto latency = static_cast<std::size_t> (chain.latencySamples());

    std::vector<std::vector<double>> a (2, std::vector<double> (12000 + latency)), b = a;
    auto settings = SignalChain::settingsOf (job.rig);
    auto events = job.events;
    std::mt19937 random (7);
    const auto longer = [&] {
        auto performance = job.performance;
        for (auto& channel : performance)
            channel.resize (12000 + latency);
        return performance;
    }();

    for (std::int64_t start = 0; start < static_cast<std::int64_t> (12000 + latency);)
    {
        auto size = std::min<std::int64_t> (std::uniform_int_distribution<std::int64_t> (0, 700) (random), static_cast<std::int64_t> (12000 + latency) - start);

        while (! events.empty() && events.front().position == start)
        {
            settings[1] = events.front().settings;
            events.erase (events.begin());
        }

        if (! events.empty())
            size = std::min (size, events.front().position - start);

        const float* inputs[] { longer[0].data() + start, longer[1].data() + start };
        ChannelOutputs outputs[2];

        for (std::size_t i = 0; i < 2; ++i)
        {
            outputs[i].a.recorded = a[i].data() + start;
            outputs[i].b.recorded = b[i].data() + start;
        }

        test::onAudioThread ([&] { chain.process (inputs, { start, static_cast<int> (size) }, settings.data(), outputs); });
        start += size;
    }

    for (std::size_t i = 0; i < 2; ++i)
    {
        a[i].erase (a[i].begin(), a[i].begin() + static_cast<std::ptrdiff_t> (latency));
        b[i].erase (b[i].begin(), b[i].begin() + static_cast<std::ptrdiff_t> (latency));
    }

    CHECK (a == offlineA);
    CHECK (b == offlineB);
}

TEST_CASE ("Reset brings a chain back to its beginning", "[contract][bits]")
{
    const auto catalogue = Catalogue::shipped();
    auto rig = busyRig (Path::a);
    rig.channels.resize (1);

    SignalChain chain;
    chain.prepare (rig, catalogue);
    const auto settings = SignalChain::settingsOf (rig);
    const auto performance = test::sine (200.0, 0.5, 48000.0, 4000);
    const auto run = [&] {
        std::vector<double> a (4000), b (4000);
        ChannelOutputs outputs;
        outputs.a.recorded = a.data();
        outputs.b.recorded = b.data();
        const float* const input = performance.data();
        test::onAudioThread ([&] { chain.process (&input, { 0, 4000 }, settings.data(), &outputs); });
        a.insert (a.end(), b.begin(), b.end());
        return a;
    };

    const auto first = run();
    chain.reset();
    CHECK (run() == first);
}

TEST_CASE ("The same seed gives the same take, another seed another noise", "[contract][bits]")
{
    const auto catalogue = Catalogue::shipped();
    auto job = busyJob (Path::b);
    const auto first = render (job, catalogue);
    CHECK (render (job, catalogue) == first);
    job.rig.seed = 2;
    CHECK (render (job, catalogue) != first);
}

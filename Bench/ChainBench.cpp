// SPDX-License-Identifier: GPL-3.0-or-later
#include "Benches.h"
#include "PeerPlugin.h"
#include "Timing.h"

#include "Recording/Render.h"
#include "Signal/ThreadRole.h"

#include <cstdio>

namespace plus48::bench
{
namespace
{
constexpr int blockSize = 64;

/** A whole chain, meters on, as the bounds are stated for: a dynamic microphone, the tube preamp in path B. */
class Chain
{
public:
    Chain (int numChannels, double sampleRate, ChannelChain::Wanted wanted, const char* preampId = "tube-60s")
    {
        rig.sampleRate = sampleRate;
        rig.channels.resize (static_cast<std::size_t> (numChannels));

        for (auto& channel : rig.channels)
        {
            channel.external.preampId = preampId;
            channel.external.impedanceOhm = catalogue().preamp (preampId)->inputOhms.front();
            channel.external.gainDb = 40.0;
        }

        chain.prepare (rig, catalogue(), wanted);
        settings = SignalChain::settingsOf (rig);
        outputs.resize (rig.channels.size());
        recorded.resize (rig.channels.size() * 2, std::vector<double> (blockSize));

        for (int n = 0; n < blockSize; ++n)
            performance.push_back (0.1f * std::sin (0.13f * static_cast<float> (n)));

        for (std::size_t i = 0; i < outputs.size(); ++i)
        {
            inputs.push_back (performance.data());
            outputs[i].a.recorded = recorded[2 * i].data();
            outputs[i].b.recorded = recorded[2 * i + 1].data();
        }
    }

    void processBlock() noexcept
    {
        const AudioThreadScope scope;
        chain.process (inputs.data(), { position, blockSize }, settings.data(), outputs.data());
        position += blockSize;
    }

    /** Share of one core. */
    double load()
    {
        const auto numBlocks = static_cast<int> (rig.sampleRate / blockSize);
        const auto seconds = quickestSeconds (7, [&] {
            for (int block = 0; block < numBlocks; ++block)
                processBlock(); });

        return seconds * rig.sampleRate / (blockSize * numBlocks);
    }

    static const Catalogue& catalogue()
    {
        static const auto shipped = Catalogue::shipped();
        return shipped;
    }

    const Rig& rigInUse() const noexcept { return rig; }
    const std::vector<float>& performanceInUse() const noexcept { return performance; }

private:
    Rig rig;
    SignalChain chain;
    std::vector<ChannelSettings> settings;
    std::vector<ChannelOutputs> outputs;
    std::vector<std::vector<double>> recorded;
    std::vector<float> performance;
    std::vector<const float*> inputs;
    std::int64_t position = 0;
};
} // namespace

void timeChannels()
{
    std::printf ("\nThread time of one channel, %% of one core (tube-60s in path B, meters on, blocks of %d)\n", blockSize);
    std::printf ("  %-10s %10s %10s %10s\n", "rate", "path A", "path B", "both");

    for (const auto rate : { 44100.0, 48000.0, 96000.0, 192000.0 })
        std::printf ("  %-10.0f %10.2f %10.2f %10.2f\n",
                     rate,
                     100.0 * Chain (1, rate, { true, false }).load(),
                     100.0 * Chain (1, rate, { false, true }).load(),
                     100.0 * Chain (1, rate, { true, true }).load());

    std::printf ("\nBoth paths at 48 kHz, by external preamp, %% of one core\n");

    for (const auto& preamp : Chain::catalogue().preamps)
        if (! preamp.isInlineBooster())
            std::printf ("  %-22s %8.2f\n", preamp.identity.id.toRawUTF8(), 100.0 * Chain (1, 48000.0, {}, preamp.identity.id.toRawUTF8()).load());
}

void timePeer()
{
    constexpr auto rate = 48000.0;
    constexpr auto uri = "http://guitarix.sourceforge.net/plugins/gx_studiopre#studiopre";
    constexpr int numBlocks = 48000 / blockSize;

    std::printf ("\nAgainst Guitarix studiopre (LV2) alone, 48 kHz, blocks of %d, the same signal in turns\n", blockSize);
    const auto peer = PeerPlugin::open (uri, rate, blockSize);

    if (peer == nullptr)
    {
        std::printf ("  not installed (packages guitarix-lv2 and, when this was built, liblilv-dev)\n");
        return;
    }

    Chain chain (1, rate, {});
    auto ours = 1.0e9, theirs = 1.0e9, sum = 0.0;

    // In turns, so that both meet the machine in the same mood.
    for (int pass = 0; pass < 9; ++pass)
    {
        ours = std::min (ours, quickestSeconds (1, [&] { for (int block = 0; block < numBlocks; ++block) chain.processBlock(); }));
        theirs = std::min (theirs, quickestSeconds (1, [&] { for (int block = 0; block < numBlocks; ++block) peer->process (chain.performanceInUse()); }));

        for (const auto sample : peer->output())
            sum += std::abs (static_cast<double> (sample));
    }

    std::printf ("  one channel, both paths, tube-60s: %.2f %% of one core; studiopre alone: %.2f %%; ratio %.2f (bound 1.3)%s\n",
                 100.0 * ours,
                 100.0 * theirs,
                 ours / theirs,
                 sum > 0.0 ? "" : "; but studiopre was silent");
}

void timeGrowth()
{
    std::printf ("\nGrowth of the cost, both paths: what is here ought to be near 1\n");

    const auto one = Chain (1, 48000.0, {}).load();
    std::printf ("  32 channels, for 32 times one channel                  %8.2f\n", Chain (32, 48000.0, {}).load() / (32.0 * one));
    std::printf ("  192 kHz, for 4 times 48 kHz (the oversampled rate stays the same) %7.2f\n", Chain (1, 192000.0, {}).load() / (4.0 * one));

    const auto secondsOf = [] (int seconds) {
        Chain chain (1, 48000.0, {});
        return quickestSeconds (3, [&] {
            for (int block = 0; block < seconds * 48000 / blockSize; ++block)
                chain.processBlock(); });
    };

    std::printf ("  40 s, for 4 times 10 s                                 %8.2f\n", secondsOf (40) / (4.0 * secondsOf (10)));
}

void timeCallbacks()
{
    constexpr auto rate = 48000.0;
    std::printf ("\nCallbacks of %d samples at 48 kHz, both paths: thread time in %% of the period (late: wall time over it)\n", blockSize);
    std::printf ("  Bounds: one channel within 25 %% at p99.99, 32 channels within 70 %% at p99.9\n");
    std::printf ("  %-10s %10s %10s %10s %10s %8s\n", "channels", "median", "p99.9", "p99.99", "per chan.", "late");

    for (const auto numChannels : { 1, 2, 4, 8, 16, 32 })
    {
        Chain chain (numChannels, rate, {});
        const auto period = blockSize / rate;
        const auto count = numChannels == 1 ? 60000 : 12000;
        std::vector<double> times;
        int late = 0;

        for (int block = 0; block < 500; ++block)
            chain.processBlock();

        for (int block = 0; block < count; ++block)
        {
            const auto wall = wallSeconds();
            const auto start = threadSeconds();
            chain.processBlock();
            times.push_back ((threadSeconds() - start) / period);
            late += wallSeconds() - wall > period ? 1 : 0;
        }

        const auto median = percentile (times, 0.5);
        std::printf ("  %-10d %10.2f %10.2f %10.2f %10.2f %8d\n", numChannels, 100.0 * median, 100.0 * percentile (times, 0.999), 100.0 * percentile (times, 0.9999), 100.0 * median / numChannels, late);
    }
}

void timeRenders()
{
    std::printf ("\nOffline renders at 48 kHz, times real time (wall clock)\n");

    for (const auto activePath : { Path::a, Path::b })
    {
        for (const auto seconds : { 10, 40 })
        {
            RenderJob job;
            job.rig = Chain (1, 48000.0, {}).rigInUse();
            job.rig.channels.front().activePath = activePath;
            job.performance = { std::vector<float> (static_cast<std::size_t> (48000 * seconds), 0.01f) };
            job.numSamples = 48000 * seconds;

            auto best = 1.0e9;

            for (int pass = 0; pass < 3; ++pass)
            {
                const auto start = wallSeconds();
                render (job, Chain::catalogue());
                best = std::min (best, wallSeconds() - start);
            }

            std::printf ("  path %s, %2d s %26.0f\n", activePath == Path::a ? "A" : "B", seconds, seconds / best);
        }
    }
}
} // namespace plus48::bench

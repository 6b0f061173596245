// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReportRigs.h"
#include "ReportSections.h"

#include "Interface/SignalChain.h"
#include "Signal/ThreadRole.h"

#include <algorithm>
#include <cmath>
#include <ctime>

namespace plus48
{
namespace
{
constexpr int blockSize = 64;

/** What a channel with both paths may cost at 48 kHz, in percent of one core. */
constexpr double mostPercent = 2.0;

/** Processor time over time of sound, at its best of several passes, in percent. */
double costPercent (const Rig& rig, const Catalogue& catalogue)
{
    constexpr int passes = 7;
    const auto numBlocks = static_cast<int> (0.25 * rig.sampleRate / blockSize);

    SignalChain chain;
    chain.prepare (rig, catalogue);
    const auto settings = SignalChain::settingsOf (rig);

    std::vector<float> performance;

    for (int n = 0; n < blockSize; ++n)
        performance.push_back (0.1f * std::sin (0.13f * static_cast<float> (n)));

    const float* const input = performance.data();
    std::vector<double> a (blockSize), b (blockSize);
    ChannelOutputs outputs;
    outputs.a.recorded = a.data();
    outputs.b.recorded = b.data();

    std::int64_t position = 0;
    auto best = 1.0e9;

    for (int pass = 0; pass < passes; ++pass)
    {
        const AudioThreadScope scope;
        const auto start = std::clock();

        for (int block = 0; block < numBlocks; ++block, position += blockSize)
            chain.process (&input, { position, blockSize }, settings.data(), &outputs);

        best = std::min (best, static_cast<double> (std::clock() - start) / CLOCKS_PER_SEC);
    }

    return 100.0 * best * rig.sampleRate / (blockSize * numBlocks);
}
} // namespace

ReportSection speedFigures (const Catalogue& catalogue)
{
    ReportSection section { "speed", "Speed", "Processor time of one channel on this machine, both paths and meters on, at 48 kHz in blocks of 64 samples, by the external preamp in path B. plus48-bench tells more.", {}, {} };
    const auto& microphone = *catalogue.microphone (Rig {}.channels.front().microphoneId);
    FigureCard card { "One channel, both paths", {}, {} };

    for (const auto& preamp : catalogue.preamps)
        if (! preamp.isInlineBooster())
            card.figures.push_back ({ preamp.identity.name, "% of a core", mostPercent, costPercent (withPreamp (rigWith (microphone), preamp, preamp.gainMinDb), catalogue), 0.0, 2, true });

    section.cards.push_back (card);
    return section;
}
} // namespace plus48

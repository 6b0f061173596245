// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChainMeasurement.h"

#include "DelayBetween.h"
#include "TestBench.h"
#include "Tone.h"

#include "Interface/SignalChain.h"

#include <algorithm>

namespace plus48
{
namespace
{
constexpr double settleSeconds = 0.5;
constexpr double toneSeconds = 1.0;
} // namespace

double measureLevelDbfs (const Rig& rig, const Catalogue& catalogue, const MeasurementOptions& options)
{
    const TestBench bench (rig, catalogue, options.channel);

    // Low notes take longer, but none forever.
    const auto seconds = std::clamp (10.0 / options.toneHz, toneSeconds, 10.0);
    const auto performance = bench.sine (options.toneHz, settleSeconds + seconds, gainFromDb (options.toneDbfs));
    const auto recorded = bench.renderPerformance (performance, { RenderStage::recorded, {}, settleSeconds });

    return dbFromGain (fitTone (recorded, bench.sampleRate(), options.toneHz).amplitude);
}

double measureGainDb (const Rig& rig, const Catalogue& catalogue, const MeasurementOptions& options)
{
    // So little that nothing distorts it; there is no noise to drown in.
    constexpr double inputDbu = -140.0;

    const TestBench bench (rig, catalogue, options.channel);
    const auto output = bench.renderGenerator (bench.sine (referenceHz, settleSeconds + 0.25), { inputDbu }, { RenderStage::direct, TestBench::allMuted, settleSeconds });

    return dbFromGain (fitTone (output, bench.sampleRate(), referenceHz).amplitude) + bench.maxInDbu() - inputDbu;
}

Latency measureLatency (const Rig& rig, const Catalogue& catalogue, const MeasurementOptions& options)
{
    constexpr int furthest = 256;
    const TestBench bench (rig, catalogue, options.channel);

    SignalChain chain;
    chain.prepare (bench.chain(), catalogue);

    const GaussianNoise noise (1, NoiseStream::microphone, 0);
    std::vector<float> signal (8192);

    for (std::size_t n = furthest; n < signal.size() - furthest; ++n)
        signal[n] = static_cast<float> (0.1 * noise.gaussian (static_cast<std::int64_t> (n)));

    // render() takes away what is reported, so what is left is the error.
    const auto output = bench.renderGenerator (signal, { -100.0 }, { RenderStage::direct });
    const std::vector<double> input (signal.begin(), signal.end());
    const auto reported = chain.latencySamples();

    return { reported, reported + delayBetween (input, output, furthest) };
}

ChainFigures measureChain (const Rig& rig, const Catalogue& catalogue, const MeasurementOptions& options)
{
    ChainFigures figures;
    figures.levelDbfs = measureLevelDbfs (rig, catalogue, options);
    figures.gainDb = measureGainDb (rig, catalogue, options);
    figures.ein = measureEquivalentInputNoise (rig, catalogue, options);
    figures.noise = measureNoise (rig, catalogue, options);
    figures.maxInput = measureMaxInput (rig, catalogue, options);
    figures.harmonics = measureHarmonics (rig, catalogue, options);
    figures.response = measureResponse (rig, catalogue, options);
    figures.inputResponse = measureInputResponse (rig, catalogue, options);
    figures.latency = measureLatency (rig, catalogue, options);
    figures.alias = measureAliasing (rig, catalogue, options);
    return figures;
}
} // namespace plus48

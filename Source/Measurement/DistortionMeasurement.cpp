// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChainMeasurement.h"
#include "Harmonics.h"
#include "Spectrum.h"
#include "TestBench.h"
#include "Tone.h"

#include <algorithm>

namespace plus48
{
namespace
{
constexpr double settlingSeconds = 0.5;
constexpr double leastSeconds = 0.25;

/** Further than any level on any path, in dBu at the input. */
constexpr double lowestDbu = -160.0, highestDbu = 80.0;

constexpr double onePercent = 1.0;
constexpr double overKneeDb = 12.0;

/** A steady sine from the generator, as it comes out at a stage. */
std::vector<double> renderSine (const TestBench& bench, RenderStage stage, double hz, double inputDbu, double seconds)
{
    return bench.renderGenerator (bench.sine (hz, settlingSeconds + seconds), { inputDbu }, { stage, TestBench::allMuted, settlingSeconds });
}

Harmonics harmonicsAt (const TestBench& bench, RenderStage stage, double hz, double inputDbu)
{
    // Low notes need longer to be told from their harmonics.
    const auto seconds = std::max (leastSeconds, 20.0 / hz);
    return analyseHarmonics (renderSine (bench, stage, hz, inputDbu, seconds), bench.sampleRate(), hz);
}

/** The lowest input in dBu at which something becomes true and stays so, to a thousandth of a dB. */
template <typename IsTooMuch>
double lowestInput (IsTooMuch&& isTooMuch)
{
    auto low = lowestDbu, high = highestDbu;

    while (high - low > 0.001)
    {
        const auto middle = 0.5 * (low + high);
        (isTooMuch (middle) ? high : low) = middle;
    }

    return high;
}

double kneeDbu (const TestBench& bench, RenderStage stage)
{
    return lowestInput ([&] (double dbu) { return harmonicsAt (bench, stage, referenceHz, dbu).thdPercent >= onePercent; });
}

SpectralLine worstAlias (const TestBench& bench, RenderStage stage, double hz, double inputDbu, double& fundamental)
{
    constexpr double seconds = 1.4;
    auto signal = renderSine (bench, stage, hz, inputDbu, seconds);

    const auto tones = fitTones (signal, bench.sampleRate(), harmonicSeries (hz, bench.sampleRate()));
    fundamental = tones.front().amplitude;
    removeTones (signal, bench.sampleRate(), tones);

    double sum = 0.0;

    for (const auto sample : signal)
        sum += sample;

    for (auto& sample : signal)
        sample -= sum / static_cast<double> (signal.size());

    return strongestLine (signal, bench.sampleRate(), audioBandLowHz, audioBandHighHz);
}

AliasFigures worstOfTones (const TestBench& bench, RenderStage stage, double inputDbu)
{
    AliasFigures worst { -300.0, 0.0, 0.0 };

    for (const auto hz : { 5003.7, 9703.7 })
    {
        double fundamental = 1.0;
        const auto line = worstAlias (bench, stage, hz, inputDbu, fundamental);
        const auto dbc = dbFromGain (line.amplitude / fundamental);

        if (dbc > worst.worstDbc)
            worst = { dbc, hz, line.hz };
    }

    return worst;
}
} // namespace

MaxInput measureMaxInput (const Rig& rig, const Catalogue& catalogue, const MeasurementOptions& options)
{
    const TestBench bench (rig, catalogue, options.channel);
    auto isDistortion = false;

    const auto dbu = lowestInput ([&] (double inputDbu) {
        const auto output = renderSine (bench, RenderStage::direct, referenceHz, inputDbu, leastSeconds);
        const auto isFull = std::any_of (output.begin(), output.end(), [] (double sample) { return std::abs (sample) >= 1.0; });
        const auto isDistorted = analyseHarmonics (output, bench.sampleRate(), referenceHz).thdPercent >= onePercent;

        if (isFull || isDistorted)
            isDistortion = isDistorted;

        return isFull || isDistorted;
    });

    return { dbu, isDistortion };
}

HarmonicFigures measureHarmonics (const Rig& rig, const Catalogue& catalogue, const MeasurementOptions& options)
{
    constexpr double smallDbu = -140.0;
    constexpr double largestStepDb = 3.0;
    constexpr int maxAttempts = 12;
    auto stepDb = 0.0;

    const TestBench bench (rig, catalogue, options.channel);
    const auto outputDbu = [] (const Harmonics& harmonics) { return dbuFromVolts (harmonics.fundamental / sqrtTwo); };

    const auto small = outputDbu (harmonicsAt (bench, RenderStage::preamp, options.atHz, smallDbu));
    auto inputDbu = options.atDbu - (small - smallDbu);
    auto slope = 1.0;
    Harmonics harmonics;

    // What distorts also compresses: the level is found in a few steps, each along the slope of the last.
    for (int attempt = 0; attempt < maxAttempts; ++attempt)
    {
        const auto before = outputDbu (harmonics);
        harmonics = harmonicsAt (bench, RenderStage::preamp, options.atHz, inputDbu);
        const auto now = outputDbu (harmonics);

        if (! (std::abs (options.atDbu - now) > 0.005))
            break;

        if (attempt > 0)
            slope = std::clamp ((now - before) / stepDb, 0.05, 1.0);

        stepDb = std::clamp ((options.atDbu - now) / slope, -largestStepDb, largestStepDb);
        inputDbu += stepDb;
    }

    return { harmonics.dbc, harmonics.thdPercent, outputDbu (harmonics) };
}

AliasFigures measureAliasing (const Rig& rig, const Catalogue& catalogue, const MeasurementOptions& options)
{
    const TestBench bench (rig, catalogue, options.channel);
    auto stage = RenderStage::preamp;
    auto knee = kneeDbu (bench, stage);

    if (knee >= highestDbu - 1.0)
    {
        stage = RenderStage::recorded;
        knee = kneeDbu (bench, stage);
    }

    return worstOfTones (bench, stage, knee + overKneeDb);
}

AliasFigures measureOverloadAliasing (const Rig& rig, const Catalogue& catalogue, const MeasurementOptions& options)
{
    constexpr double smallDbu = -100.0;
    const TestBench bench (rig, catalogue, options.channel);
    const auto small = harmonicsAt (bench, RenderStage::direct, referenceHz, smallDbu);
    return worstOfTones (bench, RenderStage::recorded, smallDbu - dbFromGain (small.fundamental) + overKneeDb);
}
} // namespace plus48

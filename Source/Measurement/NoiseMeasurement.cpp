// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChainMeasurement.h"
#include "NoiseLevel.h"
#include "TestBench.h"

namespace plus48
{
namespace
{
/** Until the low end of 1/f noise has run in. */
constexpr double settleSeconds = 1.0;

struct Bench
{
    TestBench bench;
    std::vector<float> pause;

    Bench (const Rig& rig, const Catalogue& catalogue, const MeasurementOptions& options)
        : bench (rig, catalogue, options.channel), pause (bench.silence (settleSeconds + options.noiseSeconds)) {}

    NoiseLevel noise (RenderStage stage, const NoiseMutes& noiseMutes) const
    {
        return noiseLevel (bench.renderPerformance (pause, { stage, noiseMutes, settleSeconds }), bench.sampleRate());
    }

    /** A-weighted power of one source alone. What comes before the converter is taken there, because without
        dither its rounding would be heard.
    */
    double powerOf (bool NoiseMutes::*source) const
    {
        auto noiseMutes = TestBench::allMuted;
        noiseMutes.*source = false;

        const auto isAnalogue = noiseMutes.converter;
        const auto level = noise (isAnalogue ? RenderStage::direct : RenderStage::recorded, noiseMutes).aWeighted;
        return level * level;
    }
};
} // namespace

EquivalentInputNoise measureEquivalentInputNoise (const Rig& rig, const Catalogue& catalogue, const MeasurementOptions& options)
{
    const Bench on (rig, catalogue, options);
    const auto output = on.bench.renderGenerator (on.pause, { 0.0, einSourceOhm }, { RenderStage::direct, {}, settleSeconds });
    const auto level = noiseLevel (output, on.bench.sampleRate());
    const auto toInputDb = on.bench.maxInDbu() - measureGainDb (rig, catalogue, options);

    return { dbfsFromRms (level.aWeighted) + toInputDb, dbfsFromRms (level.flat) + toInputDb };
}

RecordedNoise measureNoise (const Rig& rig, const Catalogue& catalogue, const MeasurementOptions& options)
{
    const Bench on (rig, catalogue, options);
    const auto level = on.noise (RenderStage::recorded, {});

    NoiseShares shares { rig.roomDba.has_value() ? on.powerOf (&NoiseMutes::room) : 0.0, on.powerOf (&NoiseMutes::mic), on.powerOf (&NoiseMutes::preamp), on.powerOf (&NoiseMutes::converter) };
    const auto total = shares.room + shares.microphone + shares.preamp + shares.converter;

    if (total > 0.0)
        shares = { shares.room / total, shares.microphone / total, shares.preamp / total, shares.converter / total };

    return { dbfsFromRms (level.aWeighted), dbfsFromRms (level.flat), shares };
}
} // namespace plus48

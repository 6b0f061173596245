// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoiseBudget.h"

#include "AudioBand.h"

#include "Signal/AWeighting.h"

namespace plus48
{
namespace
{
/** Where a stage's preamp noise is known in volts, and what makes its unit of them. */
PathStage voltageStage (PathStage stage) { return stage == PathStage::recorded ? PathStage::analogue : stage; }

/** What lies in a narrow band, or in a line. */
void add (NoiseBudget::At& noise, double hz, double weight, const NoiseParts& parts)
{
    const auto addTo = [&parts] (NoiseParts& sum, double factor) {
        sum.room += factor * parts.room;
        sum.microphone += factor * parts.microphone;
        sum.preamp += factor * parts.preamp;
        sum.converter += factor * parts.converter;
    };

    addTo (noise.flat, weight);
    addTo (noise.aWeighted, weight * aWeightingPower (hz));
}
} // namespace

NoiseParts noiseDensity (const PathFormula& formula, PathStage stage, double hz)
{
    NoiseParts parts;
    parts.room = (formula.roomDensity (hz) + formula.performanceDensity (hz)) * formula.transferPower (PathStage::performance, stage, hz);

    if (stage == PathStage::performance)
        return parts;

    const auto inVolts = voltageStage (stage);
    parts.microphone = formula.sourceDensity (hz) * formula.sourceNoiseTransfer (stage, hz);
    parts.preamp = formula.preampDensity (inVolts, hz) * formula.transferPower (inVolts, stage, hz);
    parts.converter = stage == PathStage::recorded ? formula.converterDensity() : 0.0;
    return parts;
}

NoiseBudget::At noiseAt (const PathFormula& formula, PathStage stage)
{
    NoiseBudget::At noise;

    for (const auto& [hz, weight] : audioBandPoints())
        add (noise, hz, weight, noiseDensity (formula, stage, hz));

    if (stage == PathStage::performance)
        return noise;

    const auto inVolts = voltageStage (stage);

    for (int harmonic = 1; harmonic <= numBuzzHarmonics; ++harmonic)
    {
        const auto hz = harmonic * mainsHz;
        NoiseParts line;
        line.preamp = formula.buzzPower (inVolts, harmonic) * formula.transferPower (inVolts, stage, hz);
        add (noise, hz, 1.0, line);
    }

    return noise;
}

NoiseBudget NoiseBudget::of (const PathFormula& formula)
{
    NoiseBudget budget;

    for (const auto stage : allPathStages)
        if (stage != PathStage::external || formula.hasExternal())
            budget.stages[static_cast<std::size_t> (stage)] = noiseAt (formula, stage);

    return budget;
}

NoiseParts NoiseBudget::shares() const noexcept
{
    auto parts = at (PathStage::recorded).aWeighted;
    const auto total = parts.total();

    if (total > 0.0)
        parts = { parts.room / total, parts.microphone / total, parts.preamp / total, parts.converter / total };

    return parts;
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#include "Circuit.h"

#include "Signal/Units.h"
#include "Signal/WideVectors.h"

#include <array>
#include <cstddef>

namespace plus48
{
namespace
{
/** A stage is faded in, not switched: the real one's relay would click. */
constexpr double stageSeconds = 0.02;

/** A sum of a power of two of values, in halves: the order that vectors add in. */
template <std::size_t size>
double sumOf (std::array<double, size> values) noexcept
{
    for (auto half = size / 2; half > 0; half /= 2)
        for (std::size_t k = 0; k < half; ++k)
            values[k] += values[k + half];

    return values[0];
}

template <std::size_t islandFactor, typename Device>
inline void bend (const Device& device, const Saturation& saturation, BiasShift& bias, double* island, int numSamples) noexcept
{
    auto following = bias;

    for (int n = 0; n < numSamples; ++n)
    {
        auto* const samples = island + static_cast<std::size_t> (n) * islandFactor;
        const auto average = following.now();
        const auto offset = following.shift * average;
        std::array<double, islandFactor> bent, excess;

        // Loops of their own, of fixed length: the compiler computes several samples at once.
        for (std::size_t k = 0; k < islandFactor; ++k)
            bent[k] = saturation (device (samples[k] - offset));

        for (std::size_t k = 0; k < islandFactor; ++k)
            excess[k] = bent[k] - samples[k];

        for (std::size_t k = 0; k < islandFactor; ++k)
            samples[k] = bent[k] - average;

        following.add (sumOf (excess) / static_cast<double> (islandFactor));
    }

    bias = following;
}

PLUS48_WIDE_VECTORS void bendTriode (double secondOrder, const Saturation& saturation, BiasShift& bias, double* island, int numSamples, int factor) noexcept
{
    const auto device = TriodeCurve::withSecondOrder (secondOrder);

    switch (factor)
    {
        case 2: return bend<2> (device, saturation, bias, island, numSamples);
        case 4: return bend<4> (device, saturation, bias, island, numSamples);
        default: return bend<8> (device, saturation, bias, island, numSamples);
    }
}

PLUS48_WIDE_VECTORS void bendSquareLaw (double secondOrder, const Saturation& saturation, BiasShift& bias, double* island, int numSamples, int factor) noexcept
{
    const auto device = SquareLawCurve::withSecondOrder (secondOrder);

    switch (factor)
    {
        case 2: return bend<2> (device, saturation, bias, island, numSamples);
        case 4: return bend<4> (device, saturation, bias, island, numSamples);
        default: return bend<8> (device, saturation, bias, island, numSamples);
    }
}

template <int islandFactor>
void magnetise (TransformerCore& core, double* island, int numSamples) noexcept
{
    // Held in registers: the compiler cannot know that the samples are not the core.
    auto following = core;

    for (int n = 0; n < numSamples; ++n)
        following.process<islandFactor> (island + n * islandFactor);

    core = following;
}
} // namespace

void Circuit::prepare (const StageSpec& spec, const PreampModel& preamp, bool character, double gainDb)
{
    factor = spec.factor();
    model = CircuitModel::of (preamp);
    isCurved = character && (model.secondOrder > 0.0 || model.saturation > 0.0);
    hasInputCore = character && model.hasInputCore;
    hasOutputCore = character && model.hasOutputCore;

    bias.prepare (spec.sampleRate, model.biasShift);
    extraStage.prepare (stageSeconds * spec.sampleRate, model.hasExtraStageAt (gainDb) ? CircuitModel::extraStageSecondOrder : 0.0);
    rail.prepare (preamp.maxOutDbu.has_value() ? sqrtTwo * voltsFromDbu (*preamp.maxOutDbu) : 0.0);
    inputCore.prepare (spec.sampleRate, model.inputCore);
    outputCore.prepare (spec.sampleRate, model.outputCore);
    reset();
}

void Circuit::reset() noexcept
{
    bias.reset();
    rail.reset();
    inputCore.reset();
    outputCore.reset();
}

void Circuit::amplify (double* island, BlockPosition position) noexcept
{
    const auto bendNow = [this] (double* samples, int numSamples, double stage) {
        const auto secondOrder = model.secondOrder * (1.0 + stage);
        const Saturation saturation { 2.0 * model.saturation, model.saturationKept, model.saturationEasing };

        if (model.device == CircuitModel::Device::triode)
            bendTriode (secondOrder, saturation, bias, samples, numSamples, factor);
        else
            bendSquareLaw (secondOrder, saturation, bias, samples, numSamples, factor);
    };

    const auto stage = extraStage.at (position.start);

    if (extraStage.isSteady())
    {
        bendNow (island, position.numSamples, stage);
        return;
    }

    for (int n = 0; n < position.numSamples; ++n)
        bendNow (island + n * factor, 1, extraStage.at (position.start + n));
}

void Circuit::magnetiseOutput (double* island, int numSamples) noexcept
{
    switch (factor)
    {
        case 2: return magnetise<2> (outputCore, island, numSamples);
        case 4: return magnetise<4> (outputCore, island, numSamples);
        default: return magnetise<8> (outputCore, island, numSamples);
    }
}

bool Circuit::process (double* island, BlockPosition position, double gainDb) noexcept
{
    extraStage.moveTo (model.hasExtraStageAt (gainDb) ? CircuitModel::extraStageSecondOrder : 0.0, position.start);

    if (isCurved)
        amplify (island, position);

    const auto limited = rail.process (island, position.numSamples * factor);

    if (hasOutputCore)
        magnetiseOutput (island, position.numSamples);

    return limited;
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#include "Circuit.h"

#include "Signal/Units.h"

#include <array>
#include <cstddef>

namespace plus48
{
namespace
{
/** A coupling capacitor and a grid leak take about this long to settle on a new average. */
constexpr double biasSeconds = 0.03;

/** A stage is faded in, not switched: the real one's relay would click. */
constexpr double stageSeconds = 0.02;
} // namespace

void Circuit::prepare (const StageSpec& spec, const PreampModel& preamp, bool character, double gainDb)
{
    factor = spec.factor();
    model = CircuitModel::of (preamp);
    isCurved = character && (model.secondOrder > 0.0 || model.saturation > 0.0);
    hasInputCore = character && model.hasInputCore;
    hasOutputCore = character && model.hasOutputCore;

    biasRate = 1.0 - std::exp (-1.0 / (biasSeconds * spec.sampleRate));
    extraStage.prepare (stageSeconds * spec.sampleRate, model.hasExtraStageAt (gainDb) ? CircuitModel::extraStageSecondOrder : 0.0);
    rail.prepare (preamp.maxOutDbu.has_value() ? sqrtTwo * voltsFromDbu (*preamp.maxOutDbu) : 0.0);
    inputCore.prepare (spec.sampleRate, model.inputCore);
    outputCore.prepare (spec.sampleRate, model.outputCore);
    reset();
}

void Circuit::reset() noexcept
{
    bias = 0.0;
    rail.reset();
    inputCore.reset();
    outputCore.reset();
}

/** The asymmetry's average charges the coupling capacitors: it is kept from the output, and part of
    it moves the working point.
*/
template <typename Device, std::size_t islandFactor>
void Circuit::amplify (double* island, BlockPosition position) noexcept
{
    auto device = Device::withSecondOrder (model.secondOrder * (1.0 + extraStage.at (position.start)));
    const Saturation saturation { 2.0 * model.saturation };
    auto average = bias;

    for (int n = 0; n < position.numSamples; ++n)
    {
        if (! extraStage.isSteady())
            device = Device::withSecondOrder (model.secondOrder * (1.0 + extraStage.at (position.start + n)));

        auto* const samples = island + static_cast<std::size_t> (n) * islandFactor;
        const auto offset = model.biasShift * average;
        std::array<double, islandFactor> bent;

        // A loop of its own, of fixed length: the compiler computes several samples at once.
        for (std::size_t k = 0; k < islandFactor; ++k)
            bent[k] = saturation (device (samples[k] - offset));

        double excess = 0.0;

        for (std::size_t k = 0; k < islandFactor; ++k)
        {
            excess += bent[k] - samples[k];
            samples[k] = bent[k] - average;
        }

        average += biasRate * (excess / static_cast<double> (islandFactor) - average);
    }

    bias = average;
}

template <typename Device>
void Circuit::amplify (double* island, BlockPosition position) noexcept
{
    switch (factor)
    {
        case 2: return amplify<Device, 2> (island, position);
        case 4: return amplify<Device, 4> (island, position);
        default: return amplify<Device, 8> (island, position);
    }
}

bool Circuit::process (double* island, BlockPosition position, double gainDb) noexcept
{
    extraStage.moveTo (model.hasExtraStageAt (gainDb) ? CircuitModel::extraStageSecondOrder : 0.0, position.start);

    if (isCurved)
    {
        if (model.device == CircuitModel::Device::triode)
            amplify<TriodeCurve> (island, position);
        else
            amplify<SquareLawCurve> (island, position);
    }

    const auto limited = rail.process (island, position.numSamples * factor);

    if (hasOutputCore)
        for (int n = 0; n < position.numSamples; ++n)
            outputCore.process (island + n * factor, factor);

    return limited;
}
} // namespace plus48

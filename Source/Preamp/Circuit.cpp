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

/** So many samples of the recording at once: what the bias does to them is known before any of them is shaped, as it arrives that late. */
template <std::size_t factor, std::size_t numAtOnce, typename Device>
[[gnu::always_inline]] inline void waveshapeSeveral (const Device& device, const Saturation& saturation, BiasShift& bias, double* samples) noexcept
{
    std::array<double, numAtOnce> averages;
    std::array<double, factor * numAtOnce> shifted, shaped, excess;
    auto ahead = bias;

    for (auto& average : averages)
    {
        average = ahead.now();
        ahead.add (0.0);
    }

    // Loops of their own, of fixed length: the compiler computes several samples at once.
    for (std::size_t k = 0; k < shifted.size(); ++k)
        shifted[k] = samples[k] - bias.shift * averages[k / factor];

    for (std::size_t k = 0; k < shaped.size(); ++k)
        shaped[k] = saturation (device (shifted[k]));

    for (std::size_t k = 0; k < shaped.size(); ++k)
        excess[k] = shaped[k] - samples[k];

    for (std::size_t k = 0; k < shaped.size(); ++k)
        samples[k] = shaped[k] - averages[k / factor];

    for (std::size_t i = 0; i < numAtOnce; ++i)
    {
        std::array<double, factor> ofOne;
        std::copy_n (excess.begin() + i * factor, factor, ofOne.begin());
        bias.add (sumOf (ofOne) / static_cast<double> (factor));
    }
}

template <std::size_t factor, typename Device>
[[gnu::always_inline]] inline void waveshape (const Device& device, const Saturation& saturation, BiasShift& bias, double* oversampled, int numSamples) noexcept
{
    auto following = bias;
    int n = 0;

    for (; n + 2 <= numSamples; n += 2)
        waveshapeSeveral<factor, 2> (device, saturation, following, oversampled + static_cast<std::size_t> (n) * factor);

    if (n < numSamples)
        waveshapeSeveral<factor, 1> (device, saturation, following, oversampled + static_cast<std::size_t> (n) * factor);

    bias = following;
}

PLUS48_WIDE_VECTORS void waveshapeTriode (double secondOrder, const Saturation& saturation, BiasShift& bias, double* oversampled, int numSamples, int factor) noexcept
{
    const auto device = TriodeCurve::withSecondOrder (secondOrder);

    switch (factor)
    {
        case 2: return waveshape<2> (device, saturation, bias, oversampled, numSamples);
        case 4: return waveshape<4> (device, saturation, bias, oversampled, numSamples);
        default: return waveshape<8> (device, saturation, bias, oversampled, numSamples);
    }
}

PLUS48_WIDE_VECTORS void waveshapeSquareLaw (double secondOrder, const Saturation& saturation, BiasShift& bias, double* oversampled, int numSamples, int factor) noexcept
{
    const auto device = SquareLawCurve::withSecondOrder (secondOrder);

    switch (factor)
    {
        case 2: return waveshape<2> (device, saturation, bias, oversampled, numSamples);
        case 4: return waveshape<4> (device, saturation, bias, oversampled, numSamples);
        default: return waveshape<8> (device, saturation, bias, oversampled, numSamples);
    }
}

template <int oversamplingFactor>
void saturateCore (TransformerCore& core, double* oversampled, int numSamples) noexcept
{
    // Held in registers: the compiler cannot know that the samples are not the core.
    auto following = core;

    for (int n = 0; n < numSamples; ++n)
        following.process<oversamplingFactor> (oversampled + n * oversamplingFactor);

    core = following;
}
} // namespace

void Circuit::prepare (const StageSpec& spec, const PreampModel& preamp, bool character, double gainDb)
{
    factor = spec.factor();
    model = CircuitModel::of (preamp);
    isCurved = character && (model.secondOrder > 0.0 || model.saturation > 0.0);
    isRounded = character && model.isRounded();
    hasInputCore = character && model.hasInputCore;
    hasOutputCore = character && model.hasOutputCore;

    bias.prepare (spec.sampleRate, model.biasShift);
    extraStage.prepare (stageSeconds * spec.sampleRate, model.hasExtraStageAt (gainDb) ? CircuitModel::extraStageSecondOrder : 0.0);
    rail.prepare (preamp.maxOutDbu.has_value() ? sqrtTwo * voltsFromDbu (*preamp.maxOutDbu) : 0.0);
    roundedRail.prepare ({ model.kneeVolts, model.isRounded() ? model.kneeWidthVolts : 1.0, model.maximumVolts, model.roundedRailVolts });
    inputCore.prepare (spec.sampleRate, model.inputCore);
    outputCore.prepare (spec.sampleRate, model.outputCore);
    reset();
}

void Circuit::reset() noexcept
{
    bias.reset();
    rail.reset();
    roundedRail.reset();
    inputCore.reset();
    outputCore.reset();
}

void Circuit::amplify (double* oversampled, BlockPosition position) noexcept
{
    const auto waveshapeNow = [this] (double* samples, int numSamples, double stage) {
        const auto secondOrder = model.secondOrder * (1.0 + stage);
        const Saturation saturation { 2.0 * model.saturation, model.saturationKept, model.saturationEasing };

        if (model.device == CircuitModel::Device::triode)
            waveshapeTriode (secondOrder, saturation, bias, samples, numSamples, factor);
        else
            waveshapeSquareLaw (secondOrder, saturation, bias, samples, numSamples, factor);
    };

    const auto stage = extraStage.at (position.start);

    if (extraStage.isSteady())
    {
        waveshapeNow (oversampled, position.numSamples, stage);
        return;
    }

    for (int n = 0; n < position.numSamples; ++n)
        waveshapeNow (oversampled + n * factor, 1, extraStage.at (position.start + n));
}

void Circuit::saturateOutputCore (double* oversampled, int numSamples) noexcept
{
    switch (factor)
    {
        case 2: return saturateCore<2> (outputCore, oversampled, numSamples);
        case 4: return saturateCore<4> (outputCore, oversampled, numSamples);
        default: return saturateCore<8> (outputCore, oversampled, numSamples);
    }
}

bool Circuit::process (double* oversampled, BlockPosition position, double gainDb) noexcept
{
    extraStage.moveTo (model.hasExtraStageAt (gainDb) ? CircuitModel::extraStageSecondOrder : 0.0, position.start);

    if (isCurved)
        amplify (oversampled, position);

    const auto numSamples = position.numSamples * factor;
    const auto limited = isRounded ? roundedRail.process (oversampled, numSamples) : rail.process (oversampled, numSamples);

    if (hasOutputCore)
        saturateOutputCore (oversampled, position.numSamples);

    return limited;
}
} // namespace plus48

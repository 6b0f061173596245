// SPDX-License-Identifier: GPL-3.0-or-later
#include "Preamp.h"

#include "Equipment/Coupling.h"
#include "Signal/WideVectors.h"

#include <algorithm>
#include <array>

namespace plus48
{
namespace
{
/** Second order, maximally flat: 12 dB an octave. */
AnalogueBiquad lowCutPrototype()
{
    const auto omega = 2.0 * pi * lowCutHz;

    AnalogueBiquad section;
    section.b0 = 0.0;
    section.b2 = 1.0;
    section.a0 = omega * omega;
    section.a1 = sqrtTwo * omega;
    section.a2 = 1.0;
    return section;
}

PLUS48_WIDE_VECTORS void scale (double* samples, int numSamples, double factor) noexcept
{
    for (int n = 0; n < numSamples; ++n)
        samples[n] *= factor;
}
} // namespace

void Preamp::prepare (const StageSpec& spec, const PreampModel& model, NoiseStream stream, const Options& options, const Settings& settings)
{
    factor = spec.factor();
    padFactor = gainFromDb (-model.padDb);
    noise.prepare (spec, stream, model.noise, responseBehindCoupling (model, model.gainMinDb));
    noiseBlock.assign (static_cast<std::size_t> (spec.maxBlock), 0.0);
    isNoiseMuted = options.isNoiseMuted || noise.isSilent();

    lowCutFilter.prepare (lowCutPrototype(), spec.oversampledRate());
    circuit.prepare (spec, model, options.character, settings.gainDb);

    const auto length = rampSeconds * spec.sampleRate;
    input.prepare (length, inputFactor (settings));
    gain.prepare (length, gainFromDb (settings.gainDb));
    trim.prepare (length, gainFromDb (settings.trimDb));
    lowCut.prepare (length, settings.lowCut ? 1.0 : 0.0);
    outputNoise.prepare (length, outputNoiseFactor (settings));
}

void Preamp::reset() noexcept
{
    noise.reset();
    lowCutFilter.reset();
    circuit.reset();
}

double Preamp::inputFactor (const Settings& settings) const noexcept
{
    return (settings.pad ? padFactor : 1.0) * (settings.invertPolarity ? -1.0 : 1.0);
}

double Preamp::outputNoiseFactor (const Settings& settings) const noexcept
{
    return circuit.hasExtraStageAt (settings.gainDb) ? gainFromDb (CircuitModel::extraStageNoiseDb) : 1.0;
}

bool Preamp::process (double* oversampled, BlockPosition position, const Settings& settings) noexcept
{
    input.moveTo (inputFactor (settings), position.start);
    gain.moveTo (gainFromDb (settings.gainDb), position.start);
    trim.moveTo (gainFromDb (settings.trimDb), position.start);
    lowCut.moveTo (settings.lowCut ? 1.0 : 0.0, position.start);

    outputNoise.moveTo (outputNoiseFactor (settings), position.start);

    amplify (oversampled, position);
    const auto limited = circuit.process (oversampled, position, settings.gainDb);
    trimOutput (oversampled, position);
    return limited;
}

/** Pad, input transformer, own noise, low cut and gain. */
template <int oversamplingFactor>
void Preamp::amplify (double* oversampled, BlockPosition position) noexcept
{
    if (! isNoiseMuted)
        noise.fill (noiseBlock.data(), position);

    auto now = knobsAt (position.start);
    const auto areSteady = input.isSteady() && gain.isSteady() && lowCut.isSteady() && outputNoise.isSteady();

    if (areSteady && now.lowCut <= 0.0)
        lowCutFilter.reset();

    const auto betweenPadAndGain = [&] (double* samples, int n) {
        circuit.saturateInputCore<oversamplingFactor> (samples);

        // Noise has one value for each sample of the recording. Between them lie zeros, which repeat its
        // spectrum far above hearing, where the way down from the oversampled domain removes it.
        if (! isNoiseMuted)
            samples[0] += oversamplingFactor * (now.noiseVolts * noiseBlock[static_cast<std::size_t> (n)] + noise.buzzAt (position.start + n));

        if (now.lowCut > 0.0)
            cutLows (samples, now.lowCut);
    };

    // As a rule nobody turns a knob, and the whole block has one pad and one gain.
    if (areSteady)
    {
        scale (oversampled, position.numSamples * oversamplingFactor, now.input);

        for (int n = 0; n < position.numSamples; ++n)
            betweenPadAndGain (oversampled + n * oversamplingFactor, n);

        scale (oversampled, position.numSamples * oversamplingFactor, now.gain);
        return;
    }

    for (int n = 0; n < position.numSamples; ++n)
    {
        now = knobsAt (position.start + n);

        if (now.lowCut <= 0.0)
            lowCutFilter.reset();

        auto* const samples = oversampled + n * oversamplingFactor;
        scale (samples, oversamplingFactor, now.input);
        betweenPadAndGain (samples, n);
        scale (samples, oversamplingFactor, now.gain);
    }
}

Preamp::Knobs Preamp::knobsAt (std::int64_t position) noexcept
{
    const auto gainNow = gain.at (position);
    return { input.at (position), gainNow, lowCut.at (position), noise.inputVolts (gainNow, outputNoise.at (position)) };
}

void Preamp::amplify (double* oversampled, BlockPosition position) noexcept
{
    switch (factor)
    {
        case 2: return amplify<2> (oversampled, position);
        case 4: return amplify<4> (oversampled, position);
        default: return amplify<8> (oversampled, position);
    }
}

/** Mixed in, so that the switch does not click. */
void Preamp::cutLows (double* samples, double amount) noexcept
{
    std::array<double, maxOversamplingFactor> cut;
    std::copy_n (samples, factor, cut.begin());
    lowCutFilter.processPairs (cut.data(), factor);

    for (int k = 0; k < factor; ++k)
        samples[k] += amount * (cut[static_cast<std::size_t> (k)] - samples[k]);
}

void Preamp::trimOutput (double* oversampled, BlockPosition position) noexcept
{
    if (trim.isSteady() && trim.target() >= 1.0 && trim.target() <= 1.0)
        return;

    for (int n = 0; n < position.numSamples; ++n)
    {
        const auto trimNow = trim.at (position.start + n);

        for (int k = 0; k < factor; ++k)
            oversampled[n * factor + k] *= trimNow;
    }
}
} // namespace plus48

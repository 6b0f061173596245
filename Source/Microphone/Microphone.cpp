// SPDX-License-Identifier: GPL-3.0-or-later
#include "Microphone.h"

#include "Equipment/LandmarkCurve.h"
#include "Signal/AWeighting.h"

namespace plus48
{
namespace
{
/** Capsule and electronics of a condenser take about this long to charge and to fall silent. */
constexpr double chargingSeconds = 1.0;

double thermalDensity (double ohm) { return thermalNoiseVolts (ohm, 1.0); }
} // namespace

double Microphone::noiseDensity (const MicrophoneModel& model)
{
    if (! model.selfNoiseDba.has_value())
        return thermalDensity (model.outputOhm);

    // The published figure is A-weighted pressure; as white voltage it has this much in every hertz.
    static const auto aWeightedUnit = bandPower ([] (double) { return 1.0; },
                                                 true);

    return pascalsFromSpl (*model.selfNoiseDba) * model.sensitivityMvPerPa * 1.0e-3 / std::sqrt (aWeightedUnit);
}

double Microphone::noiseDensity (const InstrumentModel& model) { return thermalDensity (model.outputOhm); }

void Microphone::prepare (const StageSpec& spec, const MicrophoneModel& model, bool quiet, const Settings& settings)
{
    const auto voltsPerPascal = model.sensitivityMvPerPa * 1.0e-3;

    prepare (spec, voltsPerPascal, quiet ? 0.0 : noiseDensity (model), sqrtTwo * pascalsFromSpl (model.maxSplDb) * voltsPerPascal, settings);
    response.prepare (fitResponse (curveThrough (model.response), spec.sampleRate));
}

void Microphone::prepare (const StageSpec& spec, const InstrumentModel& model, bool quiet, const Settings& settings)
{
    prepare (spec, 1.0, quiet ? 0.0 : noiseDensity (model), 0.0, settings);
    response.prepare (ParallelSections {});
}

void Microphone::prepare (const StageSpec& spec, double newSensitivity, double density, double loudestVolts, const Settings& settings)
{
    noise = GaussianNoise (spec.seed, NoiseStream::microphone, spec.channel);
    sensitivity = newSensitivity;
    noiseBlock.assign (static_cast<std::size_t> (spec.maxBlock), 0.0);
    noiseVolts = density * std::sqrt (0.5 * spec.sampleRate);
    loudest.prepare (loudestVolts);
    power.prepare (chargingSeconds * spec.sampleRate, settings.isPowered ? 1.0 : 0.0);
}

void Microphone::reset() noexcept
{
    response.reset();
    loudest.reset();
}

void Microphone::process (double* block, BlockPosition position, const Settings& settings) noexcept
{
    response.process (block, position.numSamples);
    power.moveTo (settings.isPowered ? 1.0 : 0.0, position.start);

    noise.fillGaussian (position.start, position.numSamples, noiseBlock.data());

    for (int n = 0; n < position.numSamples; ++n)
        block[n] = (sensitivity * block[n] + noiseVolts * noiseBlock[static_cast<std::size_t> (n)]) * power.at (position.start + n);
}
} // namespace plus48

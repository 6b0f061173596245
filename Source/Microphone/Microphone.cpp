// SPDX-License-Identifier: GPL-3.0-or-later
#include "Microphone.h"

#include "InputLoading.h"

#include "Equipment/ResponsePointCurve.h"
#include "Signal/AWeighting.h"

namespace plus48
{
namespace
{
/** Capsule and electronics of a condenser take about this long to charge and to fall silent. */
constexpr double chargingSeconds = 1.0;

double thermalDensity (double ohm) { return thermalNoiseVolts (ohm, 1.0); }

/** The spectrum of a pickup's noise voltage, relative to 0 Hz. */
ResponseCurve noiseColour (const SourceImpedance& source)
{
    std::vector<ResponseCurve::Point> points;

    for (const auto hz : { 20.0, 50.0, 100.0, 200.0, 400.0, 800.0, 1600.0, 3200.0, 5600.0, 8000.0, 12000.0, 20000.0, 40000.0, 80000.0 })
        points.push_back ({ hz, dbFromPower (source.noiseOhm (hz) / source.noiseOhm (0.0)) });

    return ResponseCurve (std::move (points));
}
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

double Microphone::noiseDensity (const InstrumentModel& model) { return thermalDensity (SourceImpedance::of (model).noiseOhm (0.0)); }

void Microphone::prepare (const StageSpec& spec, const MicrophoneModel& model, bool isNoiseMuted, const Settings& settings)
{
    const auto voltsPerPascal = model.sensitivityMvPerPa * 1.0e-3;

    prepare (spec, voltsPerPascal, isNoiseMuted ? 0.0 : noiseDensity (model), sqrtTwo * pascalsFromSpl (model.maxSplDb) * voltsPerPascal, settings);
    response.prepare (fitResponse (curveThrough (model.response), spec.sampleRate));
}

void Microphone::prepare (const StageSpec& spec, const InstrumentModel& model, bool isNoiseMuted, const Settings& settings)
{
    const auto density = isNoiseMuted ? 0.0 : noiseDensity (model);
    prepare (spec, 1.0, density, 0.0, settings);
    response.prepare (ParallelSections {});

    if (model.inductanceHenry <= 0.0 || model.potOhm <= 0.0)
        return;

    hasPickupNoise = true;
    pickupNoise.prepare (spec, NoiseStream::microphone, noiseColour (SourceImpedance::of (model)));
    noiseVolts = density; // the generator's is white up to half the rate already
}

void Microphone::prepare (const StageSpec& spec, double newSensitivity, double density, double loudestVolts, const Settings& settings)
{
    noise = GaussianNoise (spec.seed, NoiseStream::microphone, spec.channel);
    hasPickupNoise = false;
    sensitivity = newSensitivity;
    noiseBlock.assign (static_cast<std::size_t> (spec.maxBlock), 0.0);
    noiseVolts = density * std::sqrt (0.5 * spec.sampleRate);
    loudest.prepare (loudestVolts);
    power.prepare (chargingSeconds * spec.sampleRate, settings.isPowered ? 1.0 : 0.0);
}

void Microphone::reset() noexcept
{
    response.reset();
    pickupNoise.reset();
    loudest.reset();
}

void Microphone::process (double* block, BlockPosition position, const Settings& settings) noexcept
{
    response.process (block, position.numSamples);
    power.moveTo (settings.isPowered ? 1.0 : 0.0, position.start);

    if (hasPickupNoise)
        pickupNoise.fill (noiseBlock.data(), position);
    else
        noise.fillGaussian (position.start, position.numSamples, noiseBlock.data());

    for (int n = 0; n < position.numSamples; ++n)
        block[n] = (sensitivity * block[n] + noiseVolts * noiseBlock[static_cast<std::size_t> (n)]) * power.at (position.start + n);
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#include "PreampNoise.h"

#include "Signal/AWeighting.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

namespace plus48
{
namespace
{

double aWeightedThermalPower (double ohm)
{
    return bandPower ([ohm] (double) { return 4.0 * boltzmann * roomTemperatureKelvin * ohm; },
                      true);
}

/** One period of mains buzz. */
std::vector<double> buzzPeriod (double sampleRate, double aWeightedVolts)
{
    std::vector<double> period (static_cast<std::size_t> (std::lround (sampleRate / mainsHz)), 0.0);
    double aWeightedPower = 0.0;

    for (int k = 1; k <= numBuzzHarmonics; ++k)
    {
        const auto amplitude = buzzHarmonic (k);
        aWeightedPower += 0.5 * amplitude * amplitude * aWeightingPower (k * mainsHz);

        for (std::size_t n = 0; n < period.size(); ++n)
            period[n] += amplitude * std::cos (2.0 * pi * k * static_cast<double> (n) / static_cast<double> (period.size()) + 0.7 * k * k);
    }

    for (auto& value : period)
        value *= aWeightedVolts / std::sqrt (aWeightedPower);

    return period;
}

/** The A-weighted RMS of the noise behind a response, for density 1. An integral of half a millisecond that channels with the same equipment have in common. */
double aWeightedUnit (const ColouredNoise& noise, double flickerHz, double sampleRate, const ResponseCurve& response)
{
    static std::mutex mutex;
    static std::map<std::vector<double>, double> known;
    std::vector<double> key { flickerHz, sampleRate };

    for (const auto& [hz, db] : response.points())
        key.insert (key.end(), { hz, db });

    const std::lock_guard lock (mutex);
    const auto [entry, isNew] = known.try_emplace (std::move (key));

    if (isNew)
        entry->second = std::sqrt (bandPower ([&] (double hz) { return noise.powerAt (hz) * powerFromDb (response.dbAt (hz)); }, true));

    return entry->second;
}
} // namespace

PreampNoise::Parts PreampNoise::Parts::of (const AmplifierNoise& figures)
{
    static const auto thermalPower = aWeightedThermalPower (einSourceOhm);
    Parts parts;

    if (figures.einDbuA.has_value())
    {
        const auto ein = voltsFromDbu (*figures.einDbuA);
        parts.input = std::sqrt (std::max (0.0, ein * ein - thermalPower));
    }

    if (figures.outputDbuA.has_value())
        parts.output = voltsFromDbu (*figures.outputDbuA);

    if (figures.buzzDbuA.has_value())
        parts.buzz = voltsFromDbu (*figures.buzzDbuA);

    return parts;
}

void PreampNoise::prepare (const StageSpec& spec, NoiseStream stream, const AmplifierNoise& figures, const ResponseCurve& response)
{
    noise.prepare (spec, stream, flickerColour (figures.flickerHz));

    // White part and 1/f part together, as the preamp passes them, make the published A-weighted figure.
    const auto unit = aWeightedUnit (noise, figures.flickerHz, spec.sampleRate, response);
    const auto parts = Parts::of (figures);
    amplifierVolts = parts.input / unit;
    outputVolts = parts.output / unit;
    period = parts.buzz > 0.0 ? buzzPeriod (spec.sampleRate, parts.buzz) : std::vector<double> {};
}

void PreampNoise::fill (double* output, BlockPosition position) noexcept { noise.fill (output, position); }
} // namespace plus48

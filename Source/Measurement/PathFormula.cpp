// SPDX-License-Identifier: GPL-3.0-or-later
#include "PathFormula.h"

#include "AudioBand.h"

#include "Equipment/Coupling.h"
#include "Equipment/PolarPattern.h"
#include "Equipment/ResponsePointCurve.h"
#include "Microphone/Room.h"
#include "Signal/AWeighting.h"

#include <algorithm>

namespace plus48
{
namespace
{

double thermalDensity (double ohm) { return 4.0 * boltzmann * roomTemperatureKelvin * ohm; }

double squareVolts (const std::optional<double>& dbu)
{
    return dbu.has_value() ? voltsFromDbu (*dbu) * voltsFromDbu (*dbu) : 0.0;
}

/** A-weighted power of white noise of density 1. */
double aWeightedBandwidth()
{
    static const auto bandwidth = integrateAudioBand (aWeightingPower);
    return bandwidth;
}

/** Noise with the spectrum of an ordinary room, in Pa^2/Hz. */
double roomSpectrum (double levelDba, double hz)
{
    static const auto unit = integrateAudioBand ([] (double at) { return powerFromDb (Room::spectrum().dbAt (at)) * aWeightingPower (at); });

    const auto pascals = pascalsFromSpl (levelDba);
    return pascals * pascals * powerFromDb (Room::spectrum().dbAt (hz)) / unit;
}

double flicker (const PreampModel& model, double hz) { return 1.0 + model.noise.flickerHz / hz; }

/** Butterworth, second order: (f / fc)^4 / (1 + (f / fc)^4). */
double lowCutPower (double hz)
{
    const auto ratio = std::pow (hz / lowCutHz, 4.0);
    return ratio / (1.0 + ratio);
}
} // namespace

PathFormula::PathFormula (const ChannelPlan& planToUse, Path pathToUse, const ChannelSettings& settings, double rate, std::optional<double> noiseOfPerformance)
    : plan (planToUse), path (pathToUse), sampleRate (rate), sourceSettings (SourceLevel::Settings::of (settings)), sourceNoiseDba (noiseOfPerformance)
{
    if (plan.microphone.has_value())
        microphoneResponse = curveThrough (plan.microphone->response);

    if (plan.booster.has_value())
    {
        boxes.push_back (makeBox (*plan.booster, Preamp::Settings { .gainDb = plan.booster->model.gainMaxDb }));
        numBoxesToInput = 1;
    }

    const auto& preamps = plan.path (path).preamps;

    for (std::size_t i = 0; i < preamps.size(); ++i)
    {
        boxes.push_back (makeBox (preamps[i], preampSettings (preamps[i].role, path, i + 1 == preamps.size(), settings)));

        if (preamps[i].role == PreampPlan::Role::external)
            numBoxesToExternal = static_cast<int> (boxes.size());
    }

    const auto needsPhantom = plan.booster.has_value() || (plan.microphone.has_value() && plan.microphone->power == PowerNeed::phantom);
    powered = ! plan.path (path).isUnpowered && (settings.phantom || ! needsPhantom);

    // A booster without power passes nothing on, not even its own noise.
    if (! powered && plan.booster.has_value())
        boxes.front().amplifierDensity = boxes.front().outputDensity = boxes.front().buzz = 0.0;
}

PathFormula::Box PathFormula::makeBox (const PreampPlan& preamp, const Preamp::Settings& settings) const
{
    Box box { preamp.model, settings, responseBehindCoupling (preamp.model, settings.gainDb) };
    box.inputOhm = preamp.inputOhm;
    box.couplingHz = couplingHz (preamp.model);

    if (plan.noiseMutes.preamp)
        return box;

    // The published figures are A-weighted, and taken at the output, behind the preamp's own response.
    const auto unit = integrateAudioBand ([&box] (double hz) { return flicker (box.model, hz) * powerFromDb (box.response.dbAt (hz)) * aWeightingPower (hz); });

    const auto& noise = preamp.model.noise;
    const auto thermal = thermalDensity (einSourceOhm) * aWeightedBandwidth();
    box.amplifierDensity = std::max (0.0, squareVolts (noise.einDbuA) - thermal) / unit;
    box.outputDensity = squareVolts (noise.outputDbuA) / unit;

    double buzzUnit = 0.0;

    for (int k = 1; k <= numBuzzHarmonics; ++k)
        buzzUnit += buzzHarmonic (k) * buzzHarmonic (k) * aWeightingPower (k * mainsHz);

    box.buzz = squareVolts (noise.buzzDbuA) / buzzUnit;
    return box;
}

double PathFormula::padPower (const Box& box) const { return box.settings.pad ? powerFromDb (-box.model.padDb) : 1.0; }

double PathFormula::couplingPower (const Box& box, double hz) const { return highPassPower (hz, box.couplingHz); }

double PathFormula::boxPower (const Box& box, double hz) const
{
    const auto lowCut = box.settings.lowCut ? lowCutPower (hz) : 1.0;
    return padPower (box) * couplingPower (box, hz) * lowCut * powerFromDb (box.settings.gainDb + box.settings.trimDb + box.response.dbAt (hz));
}

double PathFormula::boxesPower (int first, int last, double hz) const
{
    double power = 1.0;

    for (int i = first; i < last; ++i)
        power *= boxPower (boxes[static_cast<std::size_t> (i)], hz);

    return power;
}

/** Resistance, inductance and the transducer's resonance. */
std::complex<double> PathFormula::seriesImpedance (double hz) const
{
    const auto& source = plan.impedance;
    auto series = std::complex<double> { source.ohm, 2.0 * pi * hz * source.henry };

    if (source.peak.has_value())
    {
        const auto& peak = *source.peak;
        series += peak.ohm / std::complex<double> { 1.0, peak.q * (hz / peak.hz - peak.hz / hz) };
    }

    return series;
}

/** Capacitance and pots across. */
std::complex<double> PathFormula::ownAdmittance (double hz) const
{
    const auto& source = plan.impedance;
    return { source.parallelOhm > 0.0 ? 1.0 / source.parallelOhm : 0.0, 2.0 * pi * hz * source.parallelFarad };
}

/** What is left of the open-circuit voltage under load: 1 / (1 + Zs Y), the source's impedance times the
    admittance of everything across it.
*/
double PathFormula::loadingPower (double hz) const
{
    return 1.0 / std::norm (1.0 + seriesImpedance (hz) * (ownAdmittance (hz) + 1.0 / boxes.front().inputOhm));
}

double PathFormula::trebleLossDb() const
{
    constexpr auto bassHz = 100.0, trebleHz = 3000.0;
    return dbFromPower (loadingPower (bassHz) / loadingPower (trebleHz));
}

int PathFormula::numBoxesBefore (PathStage stage) const
{
    switch (stage)
    {
        case PathStage::input: return numBoxesToInput;
        case PathStage::external: return numBoxesToExternal;
        case PathStage::analogue:
        case PathStage::recorded: return static_cast<int> (boxes.size());
        case PathStage::performance:
        case PathStage::source: break;
    }

    return 0;
}

/** The source's terminals count as loaded from here on; `from` is source or later. */
double PathFormula::voltageTransfer (PathStage from, PathStage to, double hz) const
{
    const auto isLoaded = from == PathStage::source && to != PathStage::source;
    return (isLoaded ? loadingPower (hz) : 1.0) * boxesPower (numBoxesBefore (from), numBoxesBefore (to), hz);
}

double PathFormula::transferPower (PathStage from, PathStage to, double hz) const
{
    double power = 1.0;

    if (from == PathStage::performance && to != PathStage::performance)
    {
        if (! powered)
            return 0.0;

        if (plan.microphone.has_value())
        {
            const auto voltsPerPascal = plan.microphone->sensitivityMvPerPa * 1.0e-3;
            power = voltsPerPascal * voltsPerPascal * powerFromDb (microphoneResponse.dbAt (hz));
        }

        from = PathStage::source;
    }

    if (to == PathStage::recorded && from != PathStage::recorded)
    {
        const auto fullScale = voltsFromDbu (plan.path (path).converter.maxInDbu);
        power /= fullScale * fullScale;
    }

    return from == PathStage::performance || from == PathStage::recorded ? power : power * voltageTransfer (from, to, hz);
}

double PathFormula::roomDensity (double hz) const
{
    if (! plan.roomDba.has_value() || ! plan.microphone.has_value())
        return 0.0;

    return polar::diffusePower (plan.microphone->pattern) * roomSpectrum (*plan.roomDba, hz);
}

double PathFormula::performanceDensity (double hz) const
{
    if (! sourceNoiseDba.has_value() || ! plan.microphone.has_value())
        return 0.0;

    const auto louder = SourceLevel::gain (plan.sourceLevel, sourceSettings);
    return louder * louder * SourceLevel::proximityPower (plan.sourceLevel, sourceSettings, hz) * roomSpectrum (*sourceNoiseDba, hz);
}

double PathFormula::sourceDensity (double hz) const
{
    if (plan.noiseMutes.mic || ! powered)
        return 0.0;

    if (! plan.microphone.has_value())
        return thermalDensity (std::real (seriesImpedance (hz) / (1.0 + seriesImpedance (hz) * ownAdmittance (hz))));

    if (! plan.microphone->selfNoiseDba.has_value())
        return thermalDensity (plan.impedance.ohm);

    const auto volts = pascalsFromSpl (*plan.microphone->selfNoiseDba) * plan.microphone->sensitivityMvPerPa * 1.0e-3;
    return volts * volts / aWeightedBandwidth();
}

double PathFormula::sourceNoiseTransfer (PathStage to, double hz) const
{
    const auto isLoaded = to != PathStage::performance && to != PathStage::source;
    const auto shaped = isLoaded ? std::norm (1.0 + seriesImpedance (hz) * ownAdmittance (hz)) : 1.0;
    return shaped * transferPower (PathStage::source, to, hz);
}

double PathFormula::preampDensity (PathStage stage, double hz) const
{
    const auto last = numBoxesBefore (stage);
    double sum = 0.0;

    for (int i = 0; i < last; ++i)
    {
        const auto& box = boxes[static_cast<std::size_t> (i)];
        const auto atInput = box.amplifierDensity + box.outputDensity / powerFromDb (box.settings.gainDb);

        // Pad and coupling attenuate what comes in, not what the amplifier adds behind them.
        sum += atInput * flicker (box.model, hz) * boxesPower (i, last, hz) / (padPower (box) * couplingPower (box, hz));
    }

    return sum;
}

double PathFormula::buzzPower (PathStage stage, int harmonic) const
{
    const auto last = numBoxesBefore (stage);
    const auto amplitude = buzzHarmonic (harmonic);
    double sum = 0.0;

    for (int i = 0; i < last; ++i)
    {
        const auto& box = boxes[static_cast<std::size_t> (i)];

        if (box.buzz > 0.0)
            sum += box.buzz * amplitude * amplitude * boxesPower (i, last, harmonic * mainsHz) / (padPower (box) * couplingPower (box, harmonic * mainsHz));
    }

    return sum;
}

double PathFormula::converterDensity() const
{
    if (plan.noiseMutes.converter)
        return 0.0;

    const auto& converter = plan.path (path).converter;
    const auto own = powerFromDb (-converter.dynamicRangeDba) / aWeightedBandwidth();

    if (converter.bits == BitDepth::float32)
        return own;

    // Triangular dither of two steps' width and the rounding it makes independent of the signal: a
    // quarter of a step squared in all, spread up to half the rate; a full-scale sine has one half.
    const auto step = std::exp2 (converter.bits == BitDepth::int16 ? -15.0 : -23.0);
    return own + 2.0 * (0.25 * step * step) / (0.5 * sampleRate);
}

std::optional<double> PathFormula::clipAtInputOf (int index) const
{
    const auto& box = boxes[static_cast<std::size_t> (index)];
    const auto gain = std::sqrt (padPower (box)) * gainFromDb (box.settings.gainDb);

    if (box.model.maxOutDbu.has_value())
        return voltsFromDbu (*box.model.maxOutDbu) / gain;

    const auto next = clipLevel (index + 1 < static_cast<int> (boxes.size()) ? PathStage::external : PathStage::analogue);
    return next.has_value() ? std::optional<double> (*next / gain / gainFromDb (box.settings.trimDb)) : std::nullopt;
}

std::optional<double> PathFormula::clipLevel (PathStage stage) const
{
    switch (stage)
    {
        case PathStage::performance:
            return plan.microphone.has_value() ? std::optional<double> (pascalsFromSpl (plan.microphone->maxSplDb)) : std::nullopt;

        case PathStage::source:
            return plan.microphone.has_value() ? std::optional<double> (pascalsFromSpl (plan.microphone->maxSplDb) * plan.microphone->sensitivityMvPerPa * 1.0e-3) : std::nullopt;

        case PathStage::input:
            return clipAtInputOf (numBoxesToInput);

        case PathStage::external:
        {
            if (! hasExternal())
                return std::nullopt;

            const auto& box = boxes[static_cast<std::size_t> (numBoxesToExternal - 1)];

            if (box.model.maxOutDbu.has_value())
                return voltsFromDbu (*box.model.maxOutDbu + box.settings.trimDb);

            return numBoxesToExternal < static_cast<int> (boxes.size()) ? clipAtInputOf (numBoxesToExternal) : clipLevel (PathStage::analogue);
        }

        case PathStage::analogue:
            return voltsFromDbu (plan.path (path).converter.maxInDbu);

        case PathStage::recorded:
            return 1.0;
    }

    return std::nullopt;
}
} // namespace plus48

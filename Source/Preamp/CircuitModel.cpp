// SPDX-License-Identifier: GPL-3.0-or-later
#include "CircuitModel.h"

#include "CircuitParts.h"
#include "StaticCurve.h"
#include "TransformerCore.h"

#include "Equipment/Coupling.h"
#include "Signal/Units.h"

#include <algorithm>
#include <array>
#include <complex>
#include <map>
#include <mutex>
#include <vector>

namespace plus48
{
namespace
{
/** So much below the catalogue's figure, so that "at or below" holds behind converter and filters too. */
constexpr double marginDb = 0.3;

/** Harmonics at or below this are called inaudible: the figure is a bound, not a target. */
constexpr double negligibleDb = -100.0;

/** A grid leak and a cathode's resistor hold the working point only so far. A design choice. */
constexpr double triodeBiasShift = 0.5;
constexpr double classABiasShift = 0.2;

constexpr double lowHz = 50.0;

/** From +4 to +20 dBu, with the square of the level. */
constexpr double squareGrowthDb = 32.0;

struct Harmonics
{
    double second = 0.0, third = 0.0; // relative to the fundamental
    double fundamental = 0.0;
};

/** Second and third harmonic of a curve without memory, for a sine of this amplitude. */
template <typename Curve>
Harmonics harmonicsOf (const Curve& curve, double amplitude)
{
    constexpr int numPoints = 256;
    std::array<double, 4> sines {}, cosines {};

    for (int n = 0; n < numPoints; ++n)
    {
        const auto angle = 2.0 * pi * n / numPoints;
        const auto y = curve (amplitude * std::sin (angle));

        for (std::size_t k = 1; k < sines.size(); ++k)
        {
            sines[k] += y * std::sin (static_cast<double> (k) * angle);
            cosines[k] += y * std::cos (static_cast<double> (k) * angle);
        }
    }

    const auto magnitude = [&] (std::size_t k) { return std::hypot (sines[k], cosines[k]); };

    return { magnitude (2) / magnitude (1), magnitude (3) / magnitude (1), magnitude (1) * 2.0 / numPoints };
}

/** The two coefficients for which device and saturation together have these harmonics at this output. */
template <typename Device>
void fit (CircuitModel& model, const Harmonics& wanted, double amplitude)
{
    model.secondOrder = 2.0 * wanted.second / amplitude;
    model.saturation = 4.0 * wanted.third / (amplitude * amplitude);
    auto drive = amplitude;

    for (int iteration = 0; iteration < 80; ++iteration)
    {
        const auto device = Device::withSecondOrder (model.secondOrder);
        const Saturation saturation { 2.0 * model.saturation, model.saturationKept, model.saturationEasing };
        const auto now = harmonicsOf ([&] (double x) { return saturation (device (x)); },
                                      drive);

        // Each follows its own coefficient, nearly in proportion.
        model.secondOrder *= wanted.second / std::max (now.second, 1.0e-12);
        model.saturation *= std::clamp (wanted.third / std::max (now.third, 1.0e-12), 0.5, 2.0);
        drive *= std::clamp (amplitude / now.fundamental, 0.9, 1.1);
    }
}

bool counts (const std::optional<double>& dbc) { return dbc.has_value() && *dbc > negligibleDb; }

/** Harmonics at +20 dBu, as the catalogue has them or as they follow from the other level it has: the second in
    proportion to the level, the third to its square. Where both levels have a second that counts, halfway between
    what they ask for; the third's growth has a parameter of its own (ease).
*/
Harmonics targetsAt20Dbu (const HarmonicTargets& targets, bool hasCore)
{
    const auto orFrom4Dbu = [] (std::optional<double> at20, std::optional<double> at4, double rise) { return at20.has_value() || ! at4.has_value() ? at20 : std::optional (*at4 + rise); };

    auto second = orFrom4Dbu (targets.h2At20Dbu, targets.h2At4Dbu, 16.0);
    auto third = orFrom4Dbu (targets.h3At20Dbu, targets.h3At4Dbu, squareGrowthDb);

    if (counts (targets.h2At20Dbu) && counts (targets.h2At4Dbu))
        second = 0.5 * (*targets.h2At20Dbu + *targets.h2At4Dbu + 16.0);

    // Without a core nothing tells 50 Hz from 997 Hz: a curve that meets both figures lies halfway.
    if (! hasCore && counts (third) && targets.h3At50HzAt20Dbu.has_value())
        third = 0.5 * (*third + *targets.h3At50HzAt20Dbu);

    const auto relative = [] (const std::optional<double>& db) { return db.has_value() ? gainFromDb (*db - marginDb) : 0.0; };

    return { relative (second), relative (third) };
}

/** What of a cubic's third harmonic is left when it eases by 1 / (1 + u sin^2). */
double easedThird (double u)
{
    constexpr int numPoints = 256;
    double eased = 0.0, cubic = 0.0;

    for (int n = 0; n < numPoints; ++n)
    {
        const auto angle = 2.0 * pi * n / numPoints;
        const auto sine = std::sin (angle);
        const auto third = sine * sine * sine * std::sin (3.0 * angle);
        cubic += third;
        eased += third / (1.0 + u * sine * sine);
    }

    return eased / cubic;
}

/** The saturation whose third harmonic grows from +4 to +20 dBu as the figures say. `amplitude` is that at +20 dBu. */
void ease (CircuitModel& model, const HarmonicTargets& targets, double amplitude)
{
    if (! counts (targets.h3At20Dbu) || ! counts (targets.h3At4Dbu))
        return;

    const auto lessDb = *targets.h3At20Dbu - *targets.h3At4Dbu - squareGrowthDb;

    if (std::abs (lessDb) < 0.1)
        return;

    // At +20 dBu it has eased for the most part, at +4 dBu hardly.
    constexpr auto atTop = 4.0;
    const auto top = easedThird (atTop), low = easedThird (atTop * powerFromDb (-16.0));
    const auto ratio = gainFromDb (lessDb);

    model.saturationEasing = atTop / (amplitude * amplitude);
    model.saturationKept = std::clamp ((ratio * low - top) / ((1.0 - top) - ratio * (1.0 - low)), 0.0, 2.0);
}

/** A sine of 50 Hz through an amplifier's curve and then a core. */
template <typename Curve>
Harmonics harmonicsBehindCore (const Curve& curve, double cubic, double amplitude)
{
    constexpr int perPeriod = 256, numPeriods = 12, numCounted = 4;
    TransformerCore core;
    core.prepare (lowHz * perPeriod, cubic);
    std::complex<double> first, third;

    for (int n = 0; n < perPeriod * numPeriods; ++n)
    {
        // Begun at the peak: the flux swings evenly from the first period on.
        const auto angle = 2.0 * pi * n / perPeriod;
        auto sample = curve (amplitude * std::cos (angle));
        core.process<1> (&sample);

        if (n >= perPeriod * (numPeriods - numCounted))
        {
            first += sample * std::polar (1.0, -angle);
            third += sample * std::polar (1.0, -3.0 * angle);
        }
    }

    return { 0.0, std::abs (third) / std::abs (first), std::abs (first) * 2.0 / (perPeriod * numCounted) };
}

/** w3 of a core that, behind this curve and at this output, makes this third harmonic at 50 Hz. */
template <typename Curve>
double fitCore (const Curve& curve, double wanted, double amplitude)
{
    const auto omega = 2.0 * pi * lowHz;
    auto cubic = 4.0 * wanted * omega * omega * omega / (amplitude * amplitude);
    auto drive = amplitude;

    for (int iteration = 0; iteration < 12; ++iteration)
    {
        const auto without = harmonicsBehindCore (curve, 0.0, drive);
        const auto now = harmonicsBehindCore (curve, cubic, drive);

        if (wanted <= without.third)
            return 0.0; // the amplifier alone makes that much

        // The two third harmonics stand nearly at right angles.
        const auto share = [&without] (double third) { return std::sqrt (std::max (1.0e-16, third * third - without.third * without.third)); };

        cubic *= std::clamp (share (wanted) / share (now.third), 0.25, 4.0);
        drive *= std::clamp (amplitude / now.fundamental, 0.9, 1.1);
    }

    return cubic;
}
/** The parts that the columns of the equipment table name. */
CircuitModel partsOf (const PreampModel& preamp)
{
    using Device = CircuitModel::Device;
    CircuitModel model;
    model.hasInputCore = preamp.core == Core::input;
    model.hasOutputCore = preamp.core == Core::output;
    model.extraStageAboveDb = preamp.extraStageAboveDb.value_or (model.extraStageAboveDb);

    switch (preamp.device)
    {
        case AmplifierDevice::feedback: break;

        case AmplifierDevice::classA:
            model.device = Device::squareLaw;
            model.biasShift = classABiasShift;
            break;

        case AmplifierDevice::triode:
        case AmplifierDevice::starvedTriode:
            model.device = Device::triode;
            model.biasShift = triodeBiasShift;
            break;
    }

    return model;
}

/** The core that makes the third harmonic at 50 Hz. `amplitude` is that at +20 dBu, `third` what the amplifier makes there. */
void fitCores (CircuitModel& model, const PreampModel& preamp, double third, double amplitude)
{
    // The figure is what comes out behind the preamp's response, which follows.
    const auto response = responseBehindCoupling (preamp, harmonicsAtGainDb);
    const auto lowDb = response.dbAt (lowHz);
    const auto low = gainFromDb (*preamp.harmonics.h3At50HzAt20Dbu - marginDb + lowDb - response.dbAt (3.0 * lowHz));
    const auto lowAmplitude = amplitude / gainFromDb (lowDb);

    if (model.hasOutputCore)
    {
        const auto triode = TriodeCurve::withSecondOrder (model.secondOrder);
        const auto squareLaw = SquareLawCurve::withSecondOrder (model.secondOrder);
        const Saturation saturation { 2.0 * model.saturation, model.saturationKept, model.saturationEasing };

        model.outputCore = fitCore ([&] (double x) { return saturation (model.device == CircuitModel::Device::triode ? triode (x) : squareLaw (x)); },
                                    low,
                                    lowAmplitude);
    }
    else
    {
        // In front of the gain, where the level is lower; the amplifier's own third harmonic comes on top.
        const auto own = std::sqrt (std::max (0.0, low * low - third * third));
        model.inputCore = fitCore (StraightCurve {}, own, lowAmplitude / gainFromDb (harmonicsAtGainDb));
    }
}

/** Whether the last stage gives way before its rail: one that drives an output transformer without enough feedback to stay straight up to the
    supply. A tube's curve does that by itself (Limit::soft), and of a unit whose harmonics nobody has stated nothing is made up. That it does,
    and how, are design choices.
*/
bool roundsBeforeRail (const PreampModel& preamp, const Harmonics& wanted)
{
    return preamp.core == Core::output && preamp.limit == Limit::rail && preamp.maxOutDbu.has_value() && (wanted.second > 0.0 || wanted.third > 0.0);
}

/** Where it begins: the last level at which harmonics are stated, or 6 dB below a maximum that is not above it. */
double kneeVoltsOf (double maxOutDbu)
{
    constexpr auto lastStatedDbu = 20.0, belowMaximumDb = 6.0;
    return sqrtTwo * voltsFromDbu (maxOutDbu > lastStatedDbu + 0.5 ? lastStatedDbu : maxOutDbu - belowMaximumDb);
}

CircuitModel workOut (const PreampModel& preamp)
{
    using Device = CircuitModel::Device;
    auto model = partsOf (preamp);
    const auto hasCore = model.hasInputCore || model.hasOutputCore;
    const auto wanted = targetsAt20Dbu (preamp.harmonics, hasCore);
    const auto amplitude = sqrtTwo * voltsFromDbu (20.0);
    ease (model, preamp.harmonics, amplitude);

    if (wanted.second > 0.0 || wanted.third > 0.0)
    {
        if (model.device == Device::triode)
            fit<TriodeCurve> (model, wanted, amplitude);
        else
            fit<SquareLawCurve> (model, wanted, amplitude);
    }

    if (hasCore && preamp.harmonics.h3At50HzAt20Dbu.has_value())
        fitCores (model, preamp, wanted.third, amplitude);

    if (roundsBeforeRail (preamp, wanted))
    {
        model.kneeVolts = kneeVoltsOf (*preamp.maxOutDbu);
        fitKnee (model, preamp);
    }

    return model;
}

/** All that workOut() reads. */
std::vector<double> circuitKey (const PreampModel& preamp)
{
    const auto& harmonics = preamp.harmonics;
    std::vector<double> key { static_cast<double> (preamp.device), static_cast<double> (preamp.core), static_cast<double> (preamp.limit), preamp.gainMinDb };

    for (const auto& figure : { preamp.extraStageAboveDb, preamp.maxOutDbu, harmonics.h2At4Dbu, harmonics.h3At4Dbu, harmonics.h2At20Dbu, harmonics.h3At20Dbu, harmonics.h3At50HzAt20Dbu })
        key.insert (key.end(), { figure.has_value() ? 1.0 : 0.0, figure.value_or (0.0) });

    for (const auto& point : preamp.response)
        key.insert (key.end(), { point.hz, point.db, point.dependsOnGain ? 1.0 : 0.0, point.gainDb });

    return key;
}
} // namespace

CircuitModel CircuitModel::of (const PreampModel& preamp)
{
    static std::mutex mutex;
    static std::map<std::vector<double>, CircuitModel> known;

    // A rig of 32 channels has few kinds of preamps, and each takes some milliseconds.
    const std::lock_guard lock (mutex);
    const auto [entry, isNew] = known.try_emplace (circuitKey (preamp));

    if (isNew)
        entry->second = workOut (preamp);

    return entry->second;
}
} // namespace plus48

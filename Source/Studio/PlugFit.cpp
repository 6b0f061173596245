// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlugFit.h"

#include "RigRules.h"

#include "Measurement/AdviceLevels.h"
#include "Measurement/PathFormula.h"
#include "Signal/OhmText.h"

namespace plus48
{
namespace
{
constexpr Jack allJacks[] { Jack::instrument, Jack::line, Jack::mic };
constexpr auto noPower = "gives it no power";

juce::String nameOf (Jack jack) { return jack == Jack::mic ? "MIC" : (jack == Jack::line ? "LINE" : "INST"); }

juce::String inDecibels (double db, const char* what) { return "is " + juce::String (std::max (1, juce::roundToInt (db))) + " dB too " + what; }

juce::String dullness (const PathFormula& formula)
{
    const auto lossDb = formula.trebleLossDb();
    return lossDb >= AdviceLevels::dullDb ? "loses " + juce::String (juce::roundToInt (lossDb)) + " dB of treble" : juce::String();
}

ChannelRig onPath (ChannelRig channel, Path path)
{
    channel.activePath = path;
    return channel;
}

/** Finds out about one jack after the other. */
class Fitting
{
public:
    Fitting (Cable cableToPlug, const ChannelRig& channelToPlug, const Rig& rigToPlugIn, const Catalogue& catalogueToUse, const PeakForecast& forecastToAsk)
        : cable (cableToPlug), channel (onPath (channelToPlug, cableToPlug == Cable::fromSource ? Path::a : Path::b)), rig (rigToPlugIn), catalogue (catalogueToUse), forecast (forecastToAsk),
          audioInterface (*catalogueToUse.audioInterface (rigToPlugIn.interfaceId)), best (cableToPlug == Cable::fromPreamp ? Jack::line : rigRules::bestJack (channelToPlug, rigToPlugIn, catalogueToUse))
    {
    }

    PlugFit of (Jack jack) const
    {
        const auto* input = audioInterface.input (jack);

        if (input == nullptr)
            return { jack, PlugFit::Verdict::none, nameOf (jack), "This interface has none" };

        const auto title = nameOf (jack) + ", " + (jack == Jack::mic ? juce::String (audioInterface.hasPlugInPower ? "3.5 mm" : "XLR") : ohmText (input->preamp.inputOhms.front()));

        if (! goesInto (jack))
            return { jack, PlugFit::Verdict::none, title, jack == Jack::mic ? "A quarter-inch plug does not fit" : "An XLR plug does not fit" };

        const auto problem = problemIn (jack, *input);

        if (jack == best)
            return { jack, PlugFit::Verdict::best, title, problem.isEmpty() ? praise() : "The right one; " + problem };

        return { jack, PlugFit::Verdict::poor, title, "Fits, but " + (problem.isEmpty() ? "is made for something else" : problem) };
    }

    PlugFit ofPreamp() const
    {
        const auto& preamp = *catalogue.preamp (channel.external.preampId);
        const auto title = "IN, " + ohmText (channel.external.impedanceOhm);
        const auto problem = problemAt (preamp);

        if (channel.usesMicrophone())
            return { std::nullopt, PlugFit::Verdict::best, title, problem.isEmpty() ? "For microphones: up to " + juce::String (juce::roundToInt (preamp.gainMaxDb)) + " dB" : "The right one; " + problem };

        return { std::nullopt, PlugFit::Verdict::poor, title, "Fits, but " + (problem.isEmpty() ? "is made for microphones" : problem) };
    }

private:
    /** A sound card's sockets are all of one size, and every cable gets there by an adapter. */
    bool goesInto (Jack jack) const
    {
        const auto takesXlr = jack == Jack::mic;
        return cable == Cable::fromPreamp || audioInterface.hasPlugInPower || takesXlr == (plugOf (channel, Cable::fromSource, catalogue) == Plug::xlr);
    }

    ChannelRig pluggedInto (Jack jack, double gainDb) const
    {
        auto trial = channel;
        auto& input = rigRules::inputOf (trial, trial.activePath);
        input.jack = jack;
        input.gainDb = gainDb;
        return rigRules::resolved (trial, rig, catalogue);
    }

    juce::String problemIn (Jack jack, const InterfaceInput& input) const
    {
        const auto lowest = pluggedInto (jack, input.preamp.gainMinDb);
        const auto plan = ChannelPlan::from (rig, lowest, catalogue);

        // An external preamp's output drives whatever there is, and has powered what is in front of it.
        if (cable == Cable::fromSource)
        {
            if (plan.path (Path::a).isUnpowered)
                return noPower;

            if (const auto dull = dullness (PathFormula (plan, Path::a, ChannelSettings::from (lowest), rig.sampleRate)); dull.isNotEmpty())
                return dull;
        }

        if (forecast == nullptr)
            return {};

        if (const auto peak = forecast (rig, lowest); peak > 0.0)
            return inDecibels (peak, "loud");

        return quietness (pluggedInto (jack, input.preamp.gainMaxDb));
    }

    /** What becomes of the source in the external preamp alone: what stands behind it has a cable of its own. */
    juce::String problemAt (const PreampModel& preamp) const
    {
        auto trial = rigRules::resolvedOn (channel, Path::b, rig, catalogue);
        trial.external.gainDb = preamp.gainMinDb;
        trial.external.trimDb = 0.0;
        const auto plan = ChannelPlan::from (rig, trial, catalogue);
        const PathFormula formula (plan, Path::b, ChannelSettings::from (trial), rig.sampleRate);

        if (plan.path (Path::b).isUnpowered)
            return noPower;

        if (const auto dull = dullness (formula); dull.isNotEmpty() || forecast == nullptr)
            return dull;

        // The forecast tells what would be recorded if nothing clipped: from there back to the preamp's terminals.
        const auto limit = formula.clipLevel (PathStage::input);
        const auto atInputDb = forecast (rig, trial) - dbFromPower (formula.transferPower (PathStage::input, PathStage::recorded, referenceHz));

        if (limit.has_value() && atInputDb > dbFromGain (*limit))
            return inDecibels (atInputDb - dbFromGain (*limit), "loud");

        trial.external.gainDb = preamp.gainMaxDb;
        trial.external.into.gainDb = audioInterface.input (trial.external.into.jack)->preamp.gainMaxDb;
        return quietness (trial);
    }

    /** Of a channel whose knobs are all the way up. */
    juce::String quietness (const ChannelRig& loudest) const
    {
        const auto peak = forecast (rig, loudest);
        return std::isfinite (peak) && peak < AimZone::low ? inDecibels (AimZone::low - peak, "quiet") : juce::String();
    }

    juce::String praise() const
    {
        if (best == Jack::mic)
            return "Best for a microphone: its gain";

        return best == Jack::line ? "Best for line level: room for it all" : "Best for a pickup: full treble";
    }

    const Cable cable;
    const ChannelRig channel;
    const Rig& rig;
    const Catalogue& catalogue;
    const PeakForecast& forecast;
    const InterfaceModel& audioInterface;
    const Jack best;
};
} // namespace

Plug plugOf (const ChannelRig& channel, Cable cable, const Catalogue& catalogue)
{
    if (cable == Cable::fromPreamp)
        return channel.external.into.jack == Jack::mic ? Plug::xlr : Plug::trs;

    if (channel.usesMicrophone())
        return Plug::xlr;

    const auto* instrument = catalogue.instrument (channel.instrumentId);
    return instrument != nullptr && instrument->isPickup() ? Plug::ts : Plug::trs;
}

std::vector<PlugFit> plugFits (Cable cable, const ChannelRig& channel, const Rig& rig, const Catalogue& catalogue, const PeakForecast& forecast)
{
    const Fitting fitting (cable, channel, rig, catalogue, forecast);
    std::vector<PlugFit> fits;

    for (const auto jack : allJacks)
        fits.push_back (fitting.of (jack));

    if (cable == Cable::fromSource)
        fits.push_back (fitting.ofPreamp());

    return fits;
}
} // namespace plus48

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

juce::String nameOf (Jack jack) { return jack == Jack::mic ? "MIC" : (jack == Jack::line ? "LINE" : "INST"); }

/** Finds out about one jack after the other. */
class Fitting
{
public:
    Fitting (const ChannelRig& channelToPlug, const Rig& rigToPlugIn, const Catalogue& catalogueToUse, const PeakForecast& forecastToAsk)
        : channel (channelToPlug), rig (rigToPlugIn), catalogue (catalogueToUse), forecast (forecastToAsk), audioInterface (*catalogueToUse.audioInterface (rigToPlugIn.interfaceId)),
          best (channelToPlug.activePath == Path::b ? Jack::line : rigRules::bestJack (channelToPlug, rigToPlugIn, catalogueToUse))
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

        const auto trouble = troubleIn (jack, *input);

        if (jack == best)
            return { jack, PlugFit::Verdict::best, title, trouble.isEmpty() ? praise() : "The right one; " + trouble };

        return { jack, PlugFit::Verdict::poor, title, "Fits, but " + (trouble.isEmpty() ? "is made for something else" : trouble) };
    }

private:
    /** A sound card's sockets are all of one size, and every cable gets there by an adapter. */
    bool goesInto (Jack jack) const
    {
        const auto takesXlr = jack == Jack::mic;
        return channel.activePath == Path::b || audioInterface.hasPlugInPower || takesXlr == (plugOf (channel, Path::a, catalogue) == Plug::xlr);
    }

    ChannelRig pluggedInto (Jack jack, double gainDb) const
    {
        auto trial = channel;
        auto& input = rigRules::inputOf (trial, trial.activePath);
        input.jack = jack;
        input.gainDb = gainDb;
        return rigRules::resolved (trial, rig, catalogue);
    }

    juce::String troubleIn (Jack jack, const InterfaceInput& input) const
    {
        const auto lowest = pluggedInto (jack, input.preamp.gainMinDb);
        const PathFormula formula (ChannelPlan::from (rig, lowest, catalogue), lowest.activePath, ChannelSettings::from (lowest), rig.sampleRate);

        // An external preamp's output drives whatever there is.
        if (const auto lossDb = formula.trebleLossDb(); channel.activePath == Path::a && lossDb >= AdviceLevels::dullDb)
            return "loses " + juce::String (juce::roundToInt (lossDb)) + " dB of treble";

        if (forecast == nullptr)
            return {};

        if (const auto peak = forecast (rig, lowest); peak > 0.0)
            return "is " + juce::String (std::max (1, juce::roundToInt (peak))) + " dB too loud";

        if (const auto peak = forecast (rig, pluggedInto (jack, input.preamp.gainMaxDb)); std::isfinite (peak) && peak < AimZone::low)
            return "is " + juce::String (std::max (1, juce::roundToInt (AimZone::low - peak))) + " dB too quiet";

        return {};
    }

    juce::String praise() const
    {
        if (best == Jack::mic)
            return "Best for a microphone: its gain";

        return best == Jack::line ? "Best for line level: room for it all" : "Best for a pickup: full treble";
    }

    const ChannelRig& channel;
    const Rig& rig;
    const Catalogue& catalogue;
    const PeakForecast& forecast;
    const InterfaceModel& audioInterface;
    const Jack best;
};
} // namespace

Plug plugOf (const ChannelRig& channel, Path path, const Catalogue& catalogue)
{
    if (path == Path::b)
        return channel.external.into.jack == Jack::mic ? Plug::xlr : Plug::trs;

    if (channel.usesMicrophone())
        return Plug::xlr;

    const auto* instrument = catalogue.instrument (channel.instrumentId);
    return instrument != nullptr && instrument->isPickup() ? Plug::ts : Plug::trs;
}

std::vector<PlugFit> plugFits (const ChannelRig& channel, const Rig& rig, const Catalogue& catalogue, const PeakForecast& forecast)
{
    const Fitting fitting (channel, rig, catalogue, forecast);
    std::vector<PlugFit> fits;

    for (const auto jack : allJacks)
        fits.push_back (fitting.of (jack));

    return fits;
}
} // namespace plus48

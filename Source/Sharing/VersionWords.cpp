// SPDX-License-Identifier: GPL-3.0-or-later
#include "VersionWords.h"

#include "Signal/SignedText.h"

#include <cmath>

namespace plus48
{
namespace
{
using juce::String;

const ChannelRig& firstOf (const Rig& rig) { return rig.channels.front(); }
bool isExternal (const ChannelRig& channel) { return channel.activePath == Path::b; }

String decibels (double db) { return neatNumber (db, 1) + " dB"; }

String ohms (double ohm)
{
    const auto sign = String::charToString (0x03a9);
    return ohm < 1000.0 ? neatNumber (ohm, 1) + " " + sign : neatNumber (0.001 * ohm, 2) + " k" + sign;
}

String nameOfSource (const ChannelRig& channel, const Catalogue& catalogue)
{
    return channel.usesMicrophone() ? catalogue.microphone (channel.microphoneId)->identity.name : catalogue.instrument (channel.instrumentId)->identity.name;
}

String nameOfInterface (const Rig& rig, const Catalogue& catalogue) { return catalogue.audioInterface (rig.interfaceId)->identity.name; }

String gainName (const ChannelRig& channel) { return decibels (isExternal (channel) ? channel.external.gainDb : channel.builtIn.gainDb); }

String jackWords (Jack jack)
{
    switch (jack)
    {
        case Jack::mic: return "mic";
        case Jack::line: return "line";
        case Jack::instrument: return "instrument";
    }

    return {};
}

/** Switches that are not as usual. */
String switchWords (const ChannelRig& channel)
{
    return String (channel.pad ? ", pad" : "") + (channel.lowCut ? ", low cut" : "") + (channel.invertPolarity ? ", polarity inverted" : "");
}
} // namespace

juce::String versionName (const Rig& rig, const Catalogue& catalogue)
{
    const auto& channel = firstOf (rig);
    return isExternal (channel) ? catalogue.preamp (channel.external.preampId)->identity.name : String ("Built-in");
}

juce::StringArray pairNames (const Rig& a, const Rig& b, const Catalogue& catalogue)
{
    const auto behindLetter = [] (const String& name) { return name == "Built-in" ? String ("built-in") : name; };
    const juce::StringArray preamps { behindLetter (versionName (a, catalogue)), behindLetter (versionName (b, catalogue)) };
    const juce::StringArray sources { nameOfSource (firstOf (a), catalogue), nameOfSource (firstOf (b), catalogue) };
    const juce::StringArray interfaces { nameOfInterface (a, catalogue), nameOfInterface (b, catalogue) };

    for (const auto& names : { preamps, sources, interfaces })
        if (names[0] != names[1])
            return names;

    return { gainName (firstOf (a)), gainName (firstOf (b)) };
}

juce::String sourceWords (const Rig& rig, const Catalogue& catalogue)
{
    const auto& channel = firstOf (rig);
    auto words = nameOfSource (channel, catalogue);

    if (channel.usesMicrophone())
        words << ", " << neatNumber (catalogue.microphone (channel.microphoneId)->sensitivityMvPerPa, 2) << " mV per Pa";

    return words + (channel.booster ? ", booster" : "") + (channel.phantom ? ", +48 V" : "");
}

juce::String pathWords (const Rig& rig, const Catalogue& catalogue)
{
    const auto& channel = firstOf (rig);

    if (! isExternal (channel))
        return nameOfInterface (rig, catalogue) + ", " + jackWords (channel.builtIn.jack) + " input, " + decibels (channel.builtIn.gainDb) + switchWords (channel);

    const auto& external = channel.external;
    return versionName (rig, catalogue) + ", " + decibels (external.gainDb) + (external.trimDb < 0.0 ? ", trim " + decibels (external.trimDb) : String()) + ", " + ohms (external.impedanceOhm) + ", into "
         + jackWords (external.into.jack).toUpperCase() + ", " + decibels (external.into.gainDb) + switchWords (channel);
}

juce::String plainWords (const Rig& rig, const Catalogue& catalogue)
{
    const auto& channel = firstOf (rig);
    auto words = nameOfSource (channel, catalogue);

    if (channel.usesMicrophone())
        words << ", " << neatNumber (100.0 * channel.distanceMetres, 0) << " cm away";

    if (! isExternal (channel))
        return words + ", plugged " + (channel.booster ? "through a booster" : "straight") + " into " + nameOfInterface (rig, catalogue) + " at " + decibels (channel.builtIn.gainDb);

    return words + ", through " + (channel.booster ? "a booster and " : "") + versionName (rig, catalogue) + " at " + decibels (channel.external.gainDb) + " into " + nameOfInterface (rig, catalogue);
}
} // namespace plus48

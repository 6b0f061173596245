// SPDX-License-Identifier: GPL-3.0-or-later
#include "Command.h"

#include "Rig/Json.h"
#include "Rig/Words.h"

namespace plus48
{
void printJson (const Console& console, const juce::var& value)
{
    console.out << toJsonText (value).toRawUTF8();
}

juce::String describeChannel (const Rig& rig, const ChannelRig& channel, const Catalogue& catalogue)
{
    juce::StringArray parts;

    if (channel.usesMicrophone())
        parts.add (catalogue.microphone (channel.microphoneId)->identity.name + " at " + toText (channel.distanceMetres) + " m");
    else
        parts.add (catalogue.instrument (channel.instrumentId)->identity.name);

    if (channel.booster)
        parts.add ("booster");

    const auto isExternal = channel.heard == Path::b;
    const auto& input = isExternal ? channel.external.into : channel.builtIn;

    if (isExternal)
        parts.add (catalogue.preamp (channel.external.preampId)->identity.name + " at " + toText (channel.external.gainDb) + " dB"
                   + (channel.external.trimDb < 0.0 ? ", trim " + toText (channel.external.trimDb) + " dB" : juce::String()));

    parts.add (toWord (input.jack) + " input of " + catalogue.audioInterface (rig.interfaceId)->identity.name + " at " + toText (input.gainDb) + " dB");
    return parts.joinIntoString (", ");
}
} // namespace plus48

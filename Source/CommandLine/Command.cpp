// SPDX-License-Identifier: GPL-3.0-or-later
#include "Command.h"

#include "Interface/ChannelPlan.h"

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
        parts.add (catalogue.microphone (channel.microphoneId)->identity.name + " at " + toText (channel.distanceMetres) + " m" + (channel.voiceSpl > 0.0 ? ", voice of " + toText (channel.voiceSpl) + " dB SPL" : juce::String()));
    else
        parts.add (catalogue.instrument (channel.instrumentId)->identity.name);

    if (channel.booster)
        parts.add ("booster");

    const auto isExternal = channel.activePath == Path::b;
    const auto& input = isExternal ? channel.external.into : channel.builtIn;

    if (isExternal)
        parts.add (catalogue.preamp (channel.external.preampId)->identity.name + " at " + toText (channel.external.gainDb) + " dB"
                   + (channel.external.trimDb < 0.0 ? ", trim " + toText (channel.external.trimDb) + " dB" : juce::String()));

    const auto plan = ChannelPlan::from (rig, channel, catalogue);
    const auto& path = plan.path (channel.activePath);
    const auto& interfaceName = catalogue.audioInterface (rig.interfaceId)->identity.name;

    if (path.isOptical)
        parts.add ("its own converter, by optical link to " + interfaceName);
    else
        parts.add (toWord (input.jack) + " input of " + interfaceName + " at " + toText (input.gainDb) + " dB");

    // Silence that has a reason is told with it.
    const auto needsPhantom = plan.booster.has_value() || (plan.microphone.has_value() && plan.microphone->power == PowerNeed::phantom);

    if (path.isUnpowered)
        parts.add (plan.booster.has_value() ? "silent: the microphone gets no power behind a booster" : "silent: this input has no power for the microphone");
    else if (needsPhantom && ! channel.phantom)
        parts.add ("silent: +48 V is off");

    return parts.joinIntoString (", ");
}
} // namespace plus48

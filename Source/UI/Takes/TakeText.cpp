// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Takes/TakeText.h"

#include "Signal/SignedText.h"

#include <algorithm>
#include <cmath>

namespace plus48::ui
{
namespace
{
using juce::String;

String figure (const std::optional<double>& value) { return value.has_value() ? signedNumber (*value, 1) : String(); }

/** The longest of what is missing says why. */
String lostIn (const TakeMetadata& metadata)
{
    std::int64_t all = 0, longest = 0;
    auto reason = GapReason::missing;

    for (const auto& event : metadata.events)
    {
        if (event.kind != TakeEvent::Kind::gap)
            continue;

        all += event.length;

        if (event.length > longest)
        {
            longest = event.length;
            reason = event.reason;
        }
    }

    return all > 0 ? lostText (static_cast<double> (all) / metadata.rig.sampleRate, reason) : String();
}

bool wasSwitched (const TakeMetadata& metadata)
{
    return std::any_of (metadata.events.begin(), metadata.events.end(), [] (const TakeEvent& event) { return event.kind == TakeEvent::Kind::activePath; });
}

String sourceName (const ChannelRig& channel, const Catalogue& catalogue)
{
    if (! channel.usesMicrophone())
    {
        const auto* instrument = catalogue.instrument (channel.instrumentId);
        return instrument != nullptr ? instrument->identity.name : channel.instrumentId;
    }

    const auto* microphone = catalogue.microphone (channel.microphoneId);
    return microphone != nullptr ? microphone->identity.name : channel.microphoneId;
}

String preampName (const ChannelRig& channel, const Catalogue& catalogue)
{
    const auto* preamp = catalogue.preamp (channel.external.preampId);
    return preamp != nullptr ? preamp->identity.name : channel.external.preampId;
}

/** `Broadcast dynamic + Single-coil guitar`: what the channels have, each once. */
template <typename NameOf>
String distinct (const Rig& rig, NameOf&& nameOf)
{
    juce::StringArray names;

    for (const auto& channel : rig.channels)
        names.addIfNotAlreadyThere (nameOf (channel));

    return names.joinIntoString (" + ");
}
/** Spill that is farther below the performance than this is not told in a take's row: 40 dB is a hundredth of its amplitude. A design choice. */
constexpr double nearSpillDb = 40.0;

std::optional<double> leastSpill (const std::vector<std::optional<double>>& underDb)
{
    std::optional<double> least;

    for (const auto& each : underDb)
        if (each.has_value() && *each < least.value_or (*each + 1.0))
            least = each;

    return least;
}
} // namespace

String gainText (double gainDb) { return gainNumber (gainDb) + " dB"; }

String roomText (double secondsLeft)
{
    if (secondsLeft < 0.0 || secondsLeft >= 3600.0)
        return {};

    const auto minutes = static_cast<int> (secondsLeft / 60.0);
    return minutes > 0 ? "Room for " + String (minutes) + " min" : String ("Room for less than a minute");
}

String lostText (double seconds, GapReason reason)
{
    const auto length = seconds < 1.0 ? String (juce::jmax (1, juce::roundToInt (1000.0 * seconds))) + " ms" : String (seconds, 1) + " s";

    switch (reason)
    {
        case GapReason::deviceRestart: return length + " lost: the sound card stopped";
        case GapReason::overrun: return length + " lost: the disk was late";
        case GapReason::unconnected: return length + " silent: nothing was connected";
        case GapReason::missing: break;
    }

    return length + " lost: the sound card was late";
}

String setupText (const Rig& rig, const Catalogue& catalogue)
{
    if (rig.channels.empty())
        return {};

    if (rig.channels.size() > 1)
        return String (rig.channels.size()) + " inputs: " + distinct (rig, [&] (const ChannelRig& channel) { return sourceName (channel, catalogue); })
             + ", " + distinct (rig, [&] (const ChannelRig& channel) { return channel.activePath == Path::a ? String ("built-in") : preampName (channel, catalogue); });

    const auto& channel = rig.channels.front();
    auto text = sourceName (channel, catalogue);

    if (channel.booster)
        text << ", booster";

    text << ", " << (channel.activePath == Path::a ? "built-in " + gainText (channel.builtIn.gainDb) : preampName (channel, catalogue) + " " + gainText (channel.external.gainDb));

    return text;
}

TakeText::TakeText (const Take& take, const Catalogue& catalogue)
    : title ("Take " + String (take.number)),
      name (take.metadata.name),
      setup (setupText (take.metadata.rig, catalogue)),
      peak (figure (take.metadata.measured.peakDbfs)),
      loudness (figure (take.metadata.measured.loudnessLufs)),
      noise (figure (take.metadata.measured.noiseFloorDbfsA)),
      lost (lostIn (take.metadata)),
      isNoiseFromPauses (take.metadata.measured.isNoiseFromPauses)
{
    if (take.metadata.numSamples > 0)
        length = clockText (static_cast<double> (take.metadata.numSamples) / take.metadata.rig.sampleRate, false);

    if (const auto underDb = leastSpill (take.metadata.measured.spillDb))
    {
        spill = "spill " + String (juce::roundToInt (std::abs (*underDb))) + (*underDb < 0.0 ? " dB over" : " dB under");
        isSpillNear = *underDb < nearSpillDb;
    }

    if (wasSwitched (take.metadata))
        setup << ", A and B";
}

String TakeText::spoken (bool hasStar) const
{
    juce::StringArray parts { title, name, hasStar ? "starred" : "", length, setup };

    if (peak.isNotEmpty())
        parts.add ("peak " + peak + " dBFS");

    if (loudness.isNotEmpty())
        parts.add ("loudness " + loudness + " LUFS");

    if (noise.isNotEmpty())
        parts.add ("noise " + noise + " dBFS" + (isNoiseFromPauses ? " in its pauses" : ""));

    if (spill.isNotEmpty())
        parts.add (spill + " the performance");

    parts.add (lost);
    parts.removeEmptyStrings();
    return parts.joinIntoString (", ");
}
} // namespace plus48::ui

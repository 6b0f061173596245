// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShippedPerformances.h"

#include "Resources/Embedded.h"
#include "Rig/Json.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
SoundKind kindOf (const juce::var& json)
{
    const auto word = json["source"].toString();
    return word == "instrument" ? SoundKind::instrument : (word == "line" ? SoundKind::line : SoundKind::acoustic);
}

/** A performance of one channel says this of itself, one of several says it of each. */
ShippedChannel readChannel (const juce::var& json)
{
    ShippedChannel channel;
    channel.name = json["name"].toString();
    channel.kind = kindOf (json);
    channel.fullScaleSpl = json.getProperty ("full_scale_spl", channel.fullScaleSpl);
    channel.fullScaleDbu = json.getProperty ("full_scale_dbu", channel.fullScaleDbu);

    // In tenths of a decibel, as both are given.
    if (json["voice"])
        channel.performedSpl = 0.1 * std::round (10.0 * (channel.fullScaleSpl + static_cast<double> (json["active_rms_dbfs"])));

    channel.suggestedMicrophone = json["suggested_microphone"].toString();
    channel.suggestedInstrument = json.hasProperty ("suggested_instrument") ? json["suggested_instrument"].toString() : json["instrument"].toString();

    if (const auto distance = json["suggested_distance_m"]; distance.isDouble() || distance.isInt() || distance.isInt64())
        channel.suggestedDistanceMetres = static_cast<double> (distance);

    return channel;
}

/** Where the data does not name one, as before it could: a voice and several channels are known by what they are. */
PerformancePicture pictureOf (const juce::var& json)
{
    using P = PerformancePicture;
    static constexpr std::pair<const char*, P> words[] { { "voice", P::voice }, { "acoustic-guitar", P::acousticGuitar }, { "electric-guitar", P::electricGuitar }, { "bass", P::bass }, { "keyboard", P::keyboard }, { "drums", P::drums }, { "band", P::band } };

    for (const auto& [word, picture] : words)
        if (json["picture"].toString() == word)
            return picture;

    return json["voice"] ? P::voice : (json["channel_levels"].isArray() ? P::band : P::none);
}

ShippedPerformance readPerformance (const juce::var& json, const juce::File& folder)
{
    ShippedPerformance performance;
    performance.id = json["id"].toString();
    performance.name = json["name"].toString();
    performance.description = json["description"].toString();
    performance.licence = json["licence"].toString();
    performance.origin = json["origin"].toString();
    performance.sourceNoise = json["source_noise"].toString();
    performance.picture = pictureOf (json);
    performance.seconds = json["seconds"];
    performance.isSynthetic = json["synthetic"];
    performance.file = folder.getChildFile (json["file"].toString());

    if (const auto* channels = json["channel_levels"].getArray())
        for (const auto& channel : *channels)
            performance.channels.push_back (readChannel (channel));
    else
        performance.channels.push_back (readChannel (json));

    return performance;
}
} // namespace

juce::File resourcesFolder()
{
    const auto program = juce::File::getSpecialLocation (juce::File::currentExecutableFile).getParentDirectory();
    const auto candidates = { program.getChildFile ("../share/plus48"), program.getChildFile ("../Resources") };

    for (const auto& candidate : candidates)
        if (candidate.getChildFile ("Performances/performances.json").existsAsFile())
            return candidate;

    return juce::File (juce::CharPointer_UTF8 (embedded::sourceFolder()));
}

juce::Result ShippedPerformances::read (ShippedPerformances& performances) { return read (resourcesFolder().getChildFile ("Performances"), performances); }

juce::Result ShippedPerformances::read (const juce::File& folder, ShippedPerformances& performances)
{
    const auto file = folder.getChildFile ("performances.json");

    if (! file.existsAsFile())
        return juce::Result::fail ("The shipped performances are missing: there is no " + file.getFullPathName() + ".");

    juce::var json;
    const auto parsed = parseJson (file.loadFileAsString().toStdString(), json);

    if (parsed.failed() || ! json.isArray())
        return juce::Result::fail (file.getFullPathName() + " " + (parsed.failed() ? parsed.getErrorMessage() : juce::String ("is no list of performances")) + ".");

    for (const auto& performance : *json.getArray())
        performances.all.push_back (readPerformance (performance, folder));

    return juce::Result::ok();
}

const ShippedPerformance* ShippedPerformances::find (const juce::String& id) const noexcept
{
    const auto found = std::find_if (all.begin(), all.end(), [&] (const ShippedPerformance& performance) { return performance.id == id; });
    return found != all.end() ? &*found : nullptr;
}

juce::StringArray ShippedPerformances::ids() const
{
    juce::StringArray result;

    for (const auto& performance : all)
        result.add (performance.id);

    return result;
}
} // namespace plus48

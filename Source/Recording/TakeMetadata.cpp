// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeMetadata.h"

#include "JuceCompat.h"

#include "TakeEvents.h"

#include "Rig/Json.h"
#include "Rig/RigJson.h"
#include "Rig/Words.h"

namespace plus48
{
namespace
{
/** Which noise floor a recipe has; those of before, which had another, do not say. */
constexpr auto noiseOfChain = "chain";

/** Where the figure comes from. */
constexpr auto noiseFromPauses = "pauses", noiseFromFormula = "formula";

juce::var toJson (const TakeMeasurements& measured)
{
    const juce::DynamicObject::Ptr object = new juce::DynamicObject();
    const auto set = [&object] (const char* name, const std::optional<double>& value) { object->setProperty (name, value ? juce::var (*value) : juce::var()); };
    set ("peakDbfs", measured.peakDbfs);
    set ("loudnessLufs", measured.loudnessLufs);
    set ("noiseFloorDbfsA", measured.noiseFloorDbfsA);

    if (measured.noiseFloorDbfsA.has_value())
    {
        object->setProperty ("noiseFloorOf", noiseOfChain);
        object->setProperty ("noiseFloorFrom", measured.isNoiseFromPauses ? noiseFromPauses : noiseFromFormula);
    }

    if (! measured.spillDb.empty())
    {
        juce::Array<juce::var> spill;

        for (const auto& channel : measured.spillDb)
            spill.add (channel ? juce::var (*channel) : juce::var());

        object->setProperty ("spillDb", spill);
    }

    return object.get();
}

TakeMeasurements measurementsFrom (const juce::var& json)
{
    const auto number = [] (const juce::var& value) { return value.isDouble() || value.isInt() || value.isInt64() ? std::optional<double> (value) : std::nullopt; };
    const auto get = [&] (const char* name) { return number (json[name]); };
    std::vector<std::optional<double>> spill;

    if (const auto* channels = json["spillDb"].getArray())
        for (const auto& channel : *channels)
            spill.push_back (number (channel));

    return { get ("peakDbfs"), get ("loudnessLufs"), json["noiseFloorOf"].toString() == noiseOfChain ? get ("noiseFloorDbfsA") : std::nullopt, json["noiseFloorFrom"].toString() == noiseFromPauses, spill };
}

/** What is only said once, when a take is made. */
void writeOrigin (const TakeMetadata& metadata, juce::DynamicObject& object)
{
    object.setProperty ("format", "plus48-take");
    object.setProperty ("version", metadata.version);
    object.setProperty ("engine", metadata.engineVersion);
    object.setProperty ("sampleRate", metadata.rig.sampleRate);
    object.setProperty ("channels", static_cast<int> (metadata.rig.channels.size()));
    object.setProperty ("bits", toWord (metadata.bits));
    object.setProperty ("start", metadata.startTime);
    object.setProperty ("latency", metadata.latencySamples);

    const auto rig = toJson (metadata.rig);
    object.setProperty ("seed", rig["seed"]);
    object.setProperty ("rig", rig);
    object.setProperty ("performance", performanceToJson (metadata.rig));
    object.setProperty ("heard", toWord (metadata.rig.channels.front().activePath));
    object.setProperty ("device", metadata.device);

    if (! metadata.sources.isEmpty())
        object.setProperty ("sources", juce::var (metadata.sources));

    if (! metadata.trackNames.isEmpty())
        object.setProperty ("trackNames", juce::var (metadata.trackNames));

    if (! metadata.trackInputs.empty())
    {
        juce::Array<juce::var> inputs;

        for (const auto input : metadata.trackInputs)
            inputs.add (input);

        object.setProperty ("trackInputs", inputs);
    }

    if (! metadata.equipment.isVoid())
        object.setProperty ("equipment", metadata.equipment);

    TakeEventWriter writer (metadata.rig);
    juce::Array<juce::var> events;
    auto rigChange = metadata.rigChanges.begin();

    for (const auto& event : metadata.events)
    {
        for (; rigChange != metadata.rigChanges.end() && rigChange->position <= event.position; ++rigChange)
            writer.write (*rigChange, events);

        writer.write (event, events);
    }

    for (; rigChange != metadata.rigChanges.end(); ++rigChange)
        writer.write (*rigChange, events);

    for (const auto& change : metadata.deviceChanges)
        events.add (TakeEventWriter::toJson (change));

    for (const auto& error : metadata.deviceErrors)
        events.add (TakeEventWriter::toJson (error));

    object.setProperty ("events", events);
}
} // namespace

juce::String TakeMetadata::trackName (int channel) const
{
    for (const auto* const names : { &trackNames, &sources })
        if (const auto found = (*names)[channel]; found.isNotEmpty())
            return found;

    return "Track " + juce::String (channel + 1);
}

juce::Result readMetadata (const juce::var& json, TakeMetadata& metadata)
{
    if (json["format"].toString() != "plus48-take")
        return juce::Result::fail ("format is not \"plus48-take\": this is no recipe of a take.");

    TakeMetadata read;
    read.version = static_cast<int> (json["version"]);

    if (read.version < 1)
        return juce::Result::fail ("version is " + json["version"].toString() + "; it should be a whole number from 1.");

    RigDraft draft;

    if (const auto result = readRig (json["rig"], draft); result.failed())
    {
        // A newer rig may be written in ways not known here; the take is heard all the same.
        if (read.version <= takeVersion)
            return juce::Result::fail ("rig: " + result.getErrorMessage());
    }

    // What is written is complete: no catalogue is needed to fill it up.
    read.rig = complete (draft, {});
    readPerformance (json["performance"], read.rig);

    read.engineVersion = json["engine"].toString();
    read.bits = bitDepthFromWord (json["bits"].toString()).value_or (BitDepth::int24);
    read.startTime = json["start"].toString();
    read.numSamples = static_cast<juce::int64> (json["length"]);
    read.latencySamples = static_cast<int> (json["latency"]);
    read.device = json["device"].toString();

    if (const auto* sources = json["sources"].getArray())
        for (const auto& source : *sources)
            read.sources.add (source.toString());

    if (const auto* names = json["trackNames"].getArray())
        for (const auto& name : *names)
            read.trackNames.add (name.toString());

    if (const auto* inputs = json["trackInputs"].getArray())
        for (const auto& input : *inputs)
            read.trackInputs.push_back (static_cast<int> (input));

    read.measured = measurementsFrom (json["measured"]);
    read.name = json["name"].toString();
    read.notes = json["notes"].toString();
    read.hasStar = static_cast<bool> (json["star"]);
    read.equipment = json["equipment"];
    read.original = json;
    readEvents (json["events"], read);

    metadata = std::move (read);
    return juce::Result::ok();
}

juce::Result readMetadataFile (const juce::File& file, TakeMetadata& metadata)
{
    const auto fail = [&file] (const juce::String& what) { return juce::Result::fail (file.getFileName() + what); };

    if (! file.existsAsFile())
        return fail (" does not exist; the take can be heard, but not rendered anew.");

    juce::var json;

    if (const auto parsed = readJsonFile (file, 64, "recipe", json); parsed.failed())
        return fail (" " + parsed.getErrorMessage() + ".");

    if (const auto result = readMetadata (json, metadata); result.failed())
        return fail (": " + result.getErrorMessage());

    return juce::Result::ok();
}

juce::var toJson (const TakeMetadata& metadata)
{
    juce::DynamicObject::Ptr object = new juce::DynamicObject();

    if (auto* const original = metadata.original.getDynamicObject())
        object = compat::cloned (*original);
    else
        writeOrigin (metadata, *object);

    object->setProperty ("length", static_cast<juce::int64> (metadata.numSamples));
    object->setProperty ("measured", toJson (metadata.measured));
    object->setProperty ("name", metadata.name);
    object->setProperty ("notes", metadata.notes);
    object->setProperty ("star", metadata.hasStar);
    return object.get();
}
} // namespace plus48

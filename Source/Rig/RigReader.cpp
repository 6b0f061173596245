// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChannelParameter.h"
#include "Json.h"
#include "JsonFields.h"
#include "RigJson.h"
#include "RigLimits.h"
#include "Words.h"

namespace plus48
{
namespace
{
void readJack (JsonFields& fields, std::optional<Jack>& jack) { fields.readWord ("jack", "mic, line or instrument", &jackFromWord, jack); }

/** Those that stand in this object of the channel; empty: in the channel itself. */
void readParameters (JsonFields& fields, const juce::String& holder, ChannelDraft& channel)
{
    for (const auto& parameter : channelParameters())
    {
        const auto name = parameter.fieldInHolder();

        if (parameter.holder() != holder || ! fields.isGood() || ! fields.has (name.toRawUTF8()))
            continue;

        if (const auto value = parameter.fromJson (fields[name.toRawUTF8()]))
            channel[parameter.id] = value;
        else
            fields.reportError (name.toRawUTF8(), parameter.expectedInJson());
    }
}

void readChannel (JsonFields& fields, ChannelDraft& channel)
{
    fields.read ("microphone", channel.microphoneId);
    fields.read ("instrument", channel.instrumentId);

    if (channel.microphoneId && channel.instrumentId)
        fields.reportError ("instrument", "left out where there is a microphone");

    readParameters (fields, {}, channel);
    fields.read ("boosterModel", channel.boosterId);

    fields.readObject ("builtIn", [&] (JsonFields& builtIn) {
        readJack (builtIn, channel.builtInJack);
        readParameters (builtIn, "builtIn", channel);
    });

    fields.readObject ("external", [&] (JsonFields& external) {
        external.read ("preamp", channel.preampId);
        readJack (external, channel.externalJack);
        readParameters (external, "external", channel);
    });

    fields.readWord ("heard", "A or B", &pathFromWord, channel.activePath);
}

void readChannels (JsonFields& fields, std::vector<ChannelDraft>& channels, juce::Result& result)
{
    if (! fields.has ("channels"))
        return;

    const auto list = fields["channels"];
    const auto* elements = list.getArray();

    if (elements == nullptr || elements->isEmpty() || elements->size() > limits::maxChannels)
    {
        fields.reportError ("channels", "a list of 1 to " + juce::String (limits::maxChannels) + " channels");
        return;
    }

    for (int i = 0; i < elements->size() && result.wasOk(); ++i)
    {
        const auto path = "channels[" + juce::String (i) + "]";
        JsonFields channelFields (elements->getReference (i), path, result);

        if (elements->getReference (i).getDynamicObject() == nullptr)
            result = juce::Result::fail (path + " should be an object that describes a channel.");
        else
            readChannel (channelFields, channels.emplace_back());
    }
}

void readRoom (JsonFields& fields, std::optional<std::optional<double>>& roomDba)
{
    if (fields["room"].toString() == "off")
    {
        roomDba = std::optional<double>();
        return;
    }

    std::optional<double> level;
    fields.read ("room", limits::roomDba, level);

    if (level)
        roomDba = level;
}

void readSeed (JsonFields& fields, std::optional<std::uint64_t>& seed)
{
    const auto field = fields["seed"];

    if (field.isVoid())
        return;

    if (field.isString() || field.isInt() || field.isInt64())
        seed = seedFromText (field.toString());

    if (! seed)
        fields.reportError ("seed", "a whole number from 0 to 18446744073709551615, in quotes if it is large");
}

void readNoiseMutes (JsonFields& fields, std::optional<NoiseMutes>& noiseMutes)
{
    const auto field = fields["quiet"];

    if (field.isVoid())
        return;

    juce::StringArray words;

    if (const auto* elements = field.getArray())
    {
        for (auto& element : *elements)
            words.add (element.isString() ? element.toString() : juce::String());

        noiseMutes = noiseMutesFromWords (words);
    }

    if (! noiseMutes)
        fields.reportError ("quiet", "a list of mic, preamp, converter and room, or of some of them");
}

void checkHeader (JsonFields& fields, juce::Result& result)
{
    if (fields["format"] != juce::var ("plus48-rig"))
        fields.reportError ("format", "\"plus48-rig\"");

    const auto version = fields["version"];

    if (! (version.isInt() || version.isInt64()) || static_cast<juce::int64> (version) < 1)
        fields.reportError ("version", "a whole number from 1");
    else if (result.wasOk() && static_cast<juce::int64> (version) > rigVersion)
        result = juce::Result::fail ("version is " + version.toString() + ", from a newer Plus48; this one reads rigs up to version "
                                     + juce::String (rigVersion) + ".");
}
} // namespace

juce::Result readRig (const juce::var& json, RigDraft& draft)
{
    if (json.getDynamicObject() == nullptr)
        return juce::Result::fail ("A rig should be a JSON object with \"format\": \"plus48-rig\".");

    auto result = juce::Result::ok();
    JsonFields fields (json, {}, result);
    RigDraft read;

    checkHeader (fields, result);
    fields.read ("interface", read.interfaceId);
    fields.read ("sampleRate", limits::sampleRate, read.sampleRate);
    fields.readWord ("bits", "\"16\", \"24\" or \"32f\"", &bitDepthFromWord, read.bits);
    readRoom (fields, read.roomDba);
    readSeed (fields, read.seed);
    fields.read ("character", read.character);
    readNoiseMutes (fields, read.noiseMutes);
    readChannels (fields, read.channels, result);

    if (result.wasOk())
        draft = std::move (read);

    return result;
}

juce::Result readRigFile (const juce::File& file, RigDraft& draft)
{
    const auto fail = [&] (const juce::String& what) { return juce::Result::fail (file.getFileName() + what); };

    if (! file.existsAsFile())
        return fail (" does not exist; a rig saved by Plus48 would be right.");

    // Size 0 is also what a pipe or a device says, which must not be opened.
    if (file.getSize() == 0)
        return fail (" is empty; a rig saved by Plus48 would be right.");

    juce::var json;

    if (const auto parsed = readJsonFile (file, 1, "rig", json); parsed.failed())
        return fail (" " + parsed.getErrorMessage() + ".");

    if (const auto result = readRig (json, draft); result.failed())
        return fail (": " + result.getErrorMessage());

    return juce::Result::ok();
}
} // namespace plus48

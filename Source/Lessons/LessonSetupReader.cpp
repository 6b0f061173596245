// SPDX-License-Identifier: GPL-3.0-or-later
#include "LessonReader.h"

#include "Rig/RigCheck.h"
#include "Rig/RigJson.h"

namespace plus48::lessonFields
{
namespace
{
/** One line, whatever somebody calls a field. */
juce::String unknownName (const juce::String& path, const juce::String& name, const char* owner, const juce::StringArray& names)
{
    const auto nearest = nearestId (name, names);
    const auto place = path.substring (0, 200).replaceCharacters ("\n\r\t", "   ");
    return place + " is not a field of " + owner + "; " + (nearest.isNotEmpty() ? "did you mean " + nearest + "?" : "there are " + names.joinIntoString (", ") + ".");
}

juce::StringArray namesOf (const juce::var& object)
{
    juce::StringArray names;

    if (auto* members = object.getDynamicObject())
        for (const auto& member : members->getProperties())
            names.add (member.name.toString());

    return names;
}

/** Everything that may be said of a rig: what one is written with, and what is written only where it differs. */
juce::var everyRigField()
{
    auto rig = toJson (Rig());
    rig.getDynamicObject()->setProperty ("bits", "24");
    auto* const channel = rig["channels"][0].getDynamicObject();
    channel->setProperty ("instrument", juce::String());

    for (const auto& parameter : channelParameters())
        if (parameter.holder().isEmpty())
            channel->setProperty (parameter.fieldInHolder(), parameter.standard);

    return rig;
}

/** Readers of rigs pass over what they do not know, as it may be newer; in a lesson it is a slip, which would teach something else. */
void checkRigNames (const juce::var& said, const juce::var& known, const juce::String& path, juce::Result& result)
{
    for (const auto& name : namesOf (said))
    {
        const auto place = path + "." + name;
        const auto value = said[juce::Identifier (name)], pattern = known[juce::Identifier (name)];

        if (! namesOf (known).contains (name))
            result = juce::Result::fail (unknownName (place, name, "a rig", namesOf (known)));
        else if (pattern.isObject())
            checkRigNames (value, pattern, place, result);

        for (int i = 0; name == "channels" && value.isArray() && i < value.size() && result.wasOk(); ++i)
            checkRigNames (value[i], pattern[0], place + "[" + juce::String (i) + "]", result);

        if (result.failed())
            return;
    }
}

/** As a rig file has it; its header may be left out here. */
void readRigOf (JsonFields& fields, RigDraft& draft, juce::Result& result)
{
    if (! fields.isGood() || ! fields.has ("rig"))
        return;

    auto json = fields["rig"].clone();

    if (auto* object = json.getDynamicObject())
    {
        if (! object->hasProperty ("format"))
            object->setProperty ("format", "plus48-rig");

        if (! object->hasProperty ("version"))
            object->setProperty ("version", rigVersion);
    }

    checkRigNames (json, everyRigField(), fields.pathTo ("rig"), result);

    if (result.failed())
        return;

    if (const auto read = readRig (json, draft); read.failed())
        result = juce::Result::fail (fields.pathTo ("rig") + ": " + read.getErrorMessage());
}

/** `voice`, or `band 2` for the second channel of what has several. */
std::optional<InputSource> sourceFrom (const juce::var& json)
{
    const auto text = json.toString().trim();
    const auto last = text.fromLastOccurrenceOf (" ", false, false);

    if (! json.isString() || text.isEmpty())
        return std::nullopt;

    if (! text.containsChar (' '))
        return InputSource { text, 0 };

    const auto number = last.getIntValue();
    return number >= 1 && juce::String (number) == last ? std::optional (InputSource { text.upToLastOccurrenceOf (" ", false, false), number - 1 }) : std::nullopt;
}

void readSources (JsonFields& fields, std::vector<InputSource>& sources)
{
    if (! fields.isGood() || ! fields.has ("play"))
        return;

    const auto* list = fields["play"].getArray();
    auto isGood = list != nullptr && ! list->isEmpty();

    for (int i = 0; isGood && i < list->size(); ++i)
    {
        const auto source = sourceFrom (list->getReference (i));
        isGood = source.has_value();

        if (source.has_value())
            sources.push_back (*source);
    }

    if (! isGood)
        fields.reportError ("play", "a list of performances such as \"voice\", or \"band 2\" for the second channel of one");
}

void readListening (JsonFields& fields, const juce::var& json, LessonSetup& setup, juce::Result& result)
{
    juce::StringArray names { "headphones", "monitors", "backing" };

    for (const auto& field : listeningFields())
        names.add (field.name);

    checkNames (fields, json, names, result);
    fields.read ("headphones", setup.headphonesId);
    fields.read ("monitors", setup.monitorsId);
    fields.read ("backing", setup.backing);

    for (std::size_t i = 0; i < numListeningFields; ++i)
    {
        const auto& field = listeningFields()[i];
        std::optional<bool> isOn;

        if (field.isToggle)
            fields.read (field.name, isOn);
        else
            fields.read (field.name, field.range, setup.listening[i]);

        if (isOn.has_value())
            setup.listening[i] = *isOn ? 1.0 : 0.0;
    }
}
} // namespace

void checkNames (JsonFields& fields, const juce::var& object, const juce::StringArray& names, juce::Result& result)
{
    if (! fields.isGood() || object.getDynamicObject() == nullptr)
        return;

    for (const auto& name : namesOf (object))
    {
        if (names.contains (name))
            continue;

        result = juce::Result::fail (unknownName (fields.pathTo (name.toRawUTF8()), name, "a lesson", names));
        return;
    }
}

void readText (JsonFields& fields, const char* name, juce::String& text)
{
    const auto field = fields[name];

    if (field.isString() && field.toString().trim().isNotEmpty())
        text = field.toString();
    else
        fields.reportError (name, "a text in quotes");
}

void readSetup (JsonFields& parent, const char* name, LessonSetup& setup, juce::Result& result)
{
    parent.readObject (name, [&] (JsonFields& fields) {
        checkNames (fields, parent[name], { "rig", "play", "listening", "levelMatched" }, result);
        readRigOf (fields, setup.rig, result);
        readSources (fields, setup.sources);
        fields.read ("levelMatched", setup.isLevelMatched);
        fields.readObject ("listening", [&] (JsonFields& listening) { readListening (listening, fields["listening"], setup, result); });
    });
}
} // namespace plus48::lessonFields

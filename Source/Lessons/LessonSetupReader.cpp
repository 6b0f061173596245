// SPDX-License-Identifier: GPL-3.0-or-later
#include "LessonReader.h"

#include "Rig/RigCheck.h"
#include "Rig/RigJson.h"

namespace plus48::lessonFields
{
namespace
{
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

    for (const auto& member : object.getDynamicObject()->getProperties())
    {
        const auto name = member.name.toString();

        if (names.contains (name))
            continue;

        const auto nearest = nearestId (name, names);
        result = juce::Result::fail (fields.pathTo (name.toRawUTF8()) + " is not a field of a lesson; " + (nearest.isNotEmpty() ? "did you mean " + nearest + "?" : "there are " + names.joinIntoString (", ") + "."));
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

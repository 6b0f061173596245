// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChainOptions.h"
#include "Command.h"
#include "EquipmentFigures.h"
#include "Errors.h"

#include "Preamp/CharacterWords.h"
#include "Rig/RigCheck.h"

namespace plus48
{
namespace
{
using juce::String;

const juce::StringArray sections { "microphones", "instruments", "preamps", "interfaces", "headphones", "monitors", "performances" };

struct Entry
{
    Identity identity;
    Figures figures;

    /** Of preamps. */
    std::vector<CharacterWord> words {};
};

template <typename Models>
std::vector<Entry> entriesOf (const Models& models)
{
    std::vector<Entry> entries;

    for (const auto& model : models)
        entries.push_back ({ model.identity, figuresOf (model) });

    return entries;
}

std::vector<Entry> entriesOf (const std::vector<PreampModel>& preamps)
{
    std::vector<Entry> entries;

    for (const auto& preamp : preamps)
        entries.push_back ({ preamp.identity, figuresOf (preamp), characterWords (preamp) });

    return entries;
}

std::vector<Entry> equipment (const Catalogue& catalogue, const String& section)
{
    if (section == "microphones")
        return entriesOf (catalogue.microphones);

    if (section == "instruments")
        return entriesOf (catalogue.instruments);

    if (section == "preamps")
        return entriesOf (catalogue.preamps);

    if (section == "interfaces")
        return entriesOf (catalogue.interfaces);

    if (section == "headphones")
        return entriesOf (catalogue.headphones);

    return entriesOf (catalogue.monitors);
}

/** The same kind on the second shelf. */
std::vector<Entry> equipmentByName (const Catalogue& catalogue, const String& section)
{
    const auto& named = *catalogue.byName;

    if (section == "microphones")
        return entriesOf (named.microphones);

    if (section == "preamps")
        return entriesOf (named.preamps);

    if (section == "interfaces")
        return entriesOf (named.interfaces);

    return section == "headphones" ? entriesOf (named.headphones) : std::vector<Entry>();
}

const char* basisWord (FigureBasis basis)
{
    switch (basis)
    {
        case FigureBasis::published: return "published";
        case FigureBasis::measured: return "measured";
        case FigureBasis::derived: return "derived";
        case FigureBasis::assumed: return "assumed";
    }

    return "";
}

/** The figures that are not the maker's own, and what they rest on. */
juce::var basisToJson (const Identity& identity)
{
    JsonObject object;

    for (const auto& [column, basis] : identity.figureBasis)
        object.set (column.toRawUTF8(), basisWord (basis));

    return object;
}

juce::var toJson (const Entry& entry)
{
    JsonObject object;
    object.set ("id", entry.identity.id).set ("name", entry.identity.name).set ("own", entry.identity.usersOwn);

    if (entry.identity.byName)
        object.set ("maker", entry.identity.maker).set ("year", entry.identity.year);

    if (! entry.identity.figureBasis.empty())
        object.set ("figure_basis", basisToJson (entry.identity));

    for (const auto& figure : entry.figures)
        object.set (figure.column.toRawUTF8(), figure.value);

    if (! entry.words.empty())
    {
        JsonObject words;

        for (const auto& [word, cause] : entry.words)
            words.set (word.toRawUTF8(), cause);

        object.set ("words", words);
    }

    juce::Array<juce::var> defaulted;

    for (const auto& column : entry.identity.defaulted)
        defaulted.add (column);

    return object.set ("typical_of", entry.identity.typicalOf).set ("basis", entry.identity.basis).set ("defaults_taken", defaulted);
}

String valueInWords (const juce::var& value)
{
    if (value.isDouble())
        return toText (static_cast<double> (value));

    if (value.isArray())
        return valueInWords (value[0]);

    return value.toString().isNotEmpty() ? value.toString() : "none";
}

void print (const Entry& entry, const Console& console)
{
    juce::StringArray words;

    for (const auto& figure : entry.figures)
        if (figure.words.isNotEmpty())
            words.add (figure.words);

    const auto& identity = entry.identity;
    console.print ("  " + identity.id + (identity.usersOwn ? "  (your own)" : "") + "  " + identity.fullName()
                   + (identity.typicalOf.isNotEmpty() ? ", typical of " + identity.typicalOf : String()));
    console.print ("      " + words.joinIntoString (", "));

    for (const auto& [word, cause] : entry.words)
        console.print ("      " + word + ": " + cause);

    console.print ("      basis: " + (identity.basis.isNotEmpty() ? identity.basis : String ("not stated")));

    if (! identity.defaulted.isEmpty())
    {
        juce::StringArray taken;

        for (const auto& figure : entry.figures)
            if (identity.defaulted.contains (figure.column))
                taken.add (figure.column + " " + valueInWords (figure.value));

        console.print ("      defaults taken: " + taken.joinIntoString (", "));
    }
}

String kindWord (SoundKind kind)
{
    return kind == SoundKind::acoustic ? "acoustic" : (kind == SoundKind::instrument ? "instrument" : "line");
}

juce::var toJson (const ShippedChannel& channel)
{
    JsonObject object;
    const auto isAcoustic = channel.kind == SoundKind::acoustic;

    return object.set ("name", channel.name)
        .set ("source", kindWord (channel.kind))
        .set (isAcoustic ? "full_scale_spl" : "full_scale_dbu", isAcoustic ? channel.fullScaleSpl : channel.fullScaleDbu)
        .set ("suggested_microphone", channel.suggestedMicrophone)
        .set ("suggested_instrument", channel.suggestedInstrument)
        .set ("suggested_distance_m", channel.suggestedDistanceMetres.has_value() ? juce::var (*channel.suggestedDistanceMetres) : juce::var());
}

juce::var toJson (const ShippedPerformance& performance)
{
    juce::Array<juce::var> channels;

    for (const auto& channel : performance.channels)
        channels.add (toJson (channel));

    return JsonObject()
        .set ("id", performance.id)
        .set ("name", performance.name)
        .set ("description", performance.description)
        .set ("seconds", performance.seconds)
        .set ("synthetic", performance.isSynthetic)
        .set ("source_noise", performance.sourceNoise)
        .set ("origin", performance.origin)
        .set ("licence", performance.licence)
        .set ("channels", channels);
}

String describe (const ShippedChannel& channel)
{
    const auto isAcoustic = channel.kind == SoundKind::acoustic;
    const auto level = isAcoustic ? toText (channel.fullScaleSpl) + " dB SPL" : toText (channel.fullScaleDbu) + " dBu";
    const auto suggested = isAcoustic ? channel.suggestedMicrophone : channel.suggestedInstrument;

    return (channel.name.isNotEmpty() ? channel.name + ": " : String()) + kindWord (channel.kind) + ", full scale is " + level
         + (suggested.isNotEmpty() ? ", suggested: " + suggested : String())
         + (channel.suggestedDistanceMetres.has_value() ? " at " + toText (*channel.suggestedDistanceMetres) + " m" : String());
}

void print (const ShippedPerformance& performance, const Console& console)
{
    console.print ("  " + performance.id + "  " + performance.name + ", " + toText (performance.seconds) + " s"
                   + (performance.channels.size() > 1 ? ", " + String (performance.channels.size()) + " channels" : String())
                   + (performance.isSynthetic ? ", synthetic" : ""));
    console.print ("      " + performance.description);

    for (const auto& channel : performance.channels)
        console.print ("      " + describe (channel));

    console.print ("      licence: " + performance.licence);
}

ShippedPerformances shippedPerformances()
{
    ShippedPerformances performances;
    orCommandFailed (ShippedPerformances::read (performances));
    return performances;
}

/** Only what is listed is read. */
template <typename Use>
void forEachIn (const String& section, const Catalogue& catalogue, Use use)
{
    if (section == "performances")
        for (const auto& performance : shippedPerformances().all)
            use (performance);
    else
        for (const auto& entry : equipment (catalogue, section))
            use (entry);
}

void addByName (JsonObject& json, const String& section, const Catalogue& catalogue)
{
    juce::Array<juce::var> array;

    for (const auto& entry : equipmentByName (catalogue, section))
        array.add (toJson (entry));

    if (! array.isEmpty())
        json.set ((section + "_by_name").toRawUTF8(), array);
}

void printByName (const String& section, const Catalogue& catalogue, const Console& console)
{
    const auto entries = equipmentByName (catalogue, section);

    if (entries.empty())
        return;

    console.print (section + " by name: figures as published, no models of their sound");

    for (const auto& entry : entries)
        print (entry, console);

    console.print ({});
}

void run (const Options& options, const Console& console)
{
    auto wanted = sections;

    if (! options.positional().isEmpty())
    {
        const auto section = options.positional()[0];

        if (! sections.contains (section))
        {
            const auto nearest = nearestId (section, sections);
            throw BadInput ("list " + quoted (section) + " is not possible; "
                            + (nearest.isNotEmpty() ? "did you mean " + nearest + "?" : sections.joinIntoString (", ") + " would be right."));
        }

        wanted = { section };
    }

    const auto catalogue = readCatalogue (options, console);
    JsonObject json;

    for (const auto& section : wanted)
    {
        if (options.has ("--json"))
        {
            juce::Array<juce::var> array;
            forEachIn (section, catalogue, [&] (const auto& item) { array.add (toJson (item)); });
            json.set (section.toRawUTF8(), array);
            addByName (json, section, catalogue);
        }
        else
        {
            console.print (section);
            forEachIn (section, catalogue, [&] (const auto& item) { print (item, console); });
            console.print ({});
            printByName (section, catalogue, console);
        }
    }

    if (options.has ("--json"))
        printJson (console, json);
}
} // namespace

Command listCommand()
{
    return { "list",
             "[microphones|instruments|preamps|interfaces|headphones|monitors|performances]",
             "show the equipment and the performances with their figures",
             "Figures have the units of their names; what each rests on is its basis. Figures marked as\n"
             "defaults taken were blank in a table of your own. What people own stands apart, by its\n"
             "maker's name; its figures are as published, and those that nobody publishes are assumed.\n",
             { { "--json", {}, "print one JSON object" }, equipmentOptionSpec() },
             1,
             run };
}
} // namespace plus48

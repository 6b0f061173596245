// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/GearMenu/PreampSheet.h"

#include "UI/GearMenu/FigureText.h"
#include "UI/GearMenu/GearShelf.h"
#include "UI/Look/Type.h"

#include "Equipment/KnownFigures.h"
#include "Equipment/ResponsePointCurve.h"
#include "Measurement/DifferenceAudibility.h"
#include "Preamp/CharacterWords.h"
#include "Signal/SignedText.h"

namespace plus48::ui
{
namespace
{
using juce::String;

String harmonicsText (const std::optional<double>& second, const std::optional<double>& third)
{
    juce::StringArray parts;

    if (second.has_value())
        parts.add ("2nd " + figure::dB (*second, 0));

    if (third.has_value())
        parts.add ("3rd " + figure::dB (*third, 0));

    return parts.joinIntoString (", ");
}
} // namespace

String colourLabel (Drive drive) { return String ("Colour, ") + toWord (drive); }

String colourText (std::optional<double> differenceDb, const DriveReach& reach)
{
    const auto figure = differenceDb.has_value() ? signedNumber (*differenceDb, 0) + " dB: " + DifferenceAudibility::inWords (*differenceDb) : String ("nothing is different");
    return reach.isReached() ? figure : figure + ". " + reach.inWords();
}

String soundWords (const PreampModel& model)
{
    juce::StringArray messages;

    if (model.topology.isNotEmpty())
        messages.add ("Inside: " + model.topology + ".");

    if (! known::soundOf (model))
        messages.add ("How it colours the sound is not published, so nothing is said about it.");

    for (const auto& [word, cause] : characterWords (model))
        messages.add ("*" + figure::capitalised (word) + ".* " + cause);

    return withMinus (messages.joinIntoString (" "));
}

Datasheet::Bar inputNoiseBar (const String& label, double einDbuA, Datasheet::Bar::Tint tint)
{
    return { label, figure::neat (einDbuA, 1), juce::jlimit (0.04, 1.0, (einDbuA + 134.0) / 24.0), tint };
}

Datasheet preampSheet (const Catalogue& catalogue, const SetupEditor& editor, const PreampModel& model)
{
    using Tint = Datasheet::Bar::Tint;
    const auto& identity = model.identity;
    const auto& noise = model.noise;
    const auto basis = [&] (const char* column, const juce::StringArray& topics) { return basisOf (identity, column, topics); };
    const juce::StringArray harmonicTopics { "harmonics", "orders", "the split by order" };
    Datasheet sheet;
    sheet.title = identity.fullName();
    sheet.subtitle = typicalText (identity, "preamps.csv");
    sheet.words = soundWords (model);
    sheet.wordsFirst = true;
    sheet.basisWords = identity.basis;
    auto& rows = sheet.rows;
    rows.push_back ({ "Gain", model.gainMinDb < model.gainMaxDb ? figure::range (model.gainMinDb, model.gainMaxDb, "dB") : figure::dB (model.gainMaxDb) + ", fixed", basis ("gain_max_db", { "gain" }) });

    if (noise.einDbuA.has_value())
        rows.push_back ({ "Input noise (EIN)", figure::neat (*noise.einDbuA) + " dBu-A", basis ("ein_dbu_a", { "EIN", "noise" }) });

    if (noise.outputDbuA.has_value())
        rows.push_back ({ "Output noise", figure::neat (*noise.outputDbuA) + " dBu-A", basis ("output_noise_dbu_a", { "output noise", "noise" }) });

    if (noise.buzzDbuA.has_value())
        rows.push_back ({ "Mains buzz", figure::neat (*noise.buzzDbuA) + " dBu-A", basis ("buzz_dbu_a", { "buzz", "noise" }) });

    if (model.maxOutDbu.has_value())
        rows.push_back ({ "Loudest output", figure::plusMinus (*model.maxOutDbu) + (model.limit == Limit::soft ? " dBu, bends before" : " dBu, then clips"), basis ("max_out_dbu", { "maximum output" }) });

    rows.push_back ({ "Input impedance", figure::ohms (model.inputOhms), basis ("mic_in_ohm", { "input impedance", "impedance" }) });

    if (const auto at4 = harmonicsText (model.harmonics.h2At4Dbu, model.harmonics.h3At4Dbu); at4.isNotEmpty())
        rows.push_back ({ "Harmonics, +4 dBu", at4, basis ("h2_dbc_at_4dbu", harmonicTopics) });

    if (const auto at20 = harmonicsText (model.harmonics.h2At20Dbu, model.harmonics.h3At20Dbu); at20.isNotEmpty())
        rows.push_back ({ "Harmonics, +20 dBu", at20, basis ("h2_dbc_at_20dbu", harmonicTopics) });

    if (model.converterMaxInDbu.has_value() && model.converterDynamicRangeDba.has_value())
        rows.push_back ({ "Own converter", figure::plusMinus (*model.converterMaxInDbu) + " dBu, " + figure::neat (*model.converterDynamicRangeDba) + " dB-A", basis ("adc_dynamic_range_dba", { "converter" }) });

    if (model.supply.isNotEmpty())
        rows.push_back ({ "Power", figure::capitalised (model.supply), basis ("supply", { "supply" }) });

    const auto& external = editor.channel().external;
    sheet.responseBasis = basis ("response_hz_db", { "response" });
    sheet.response = curveThrough (model.response, juce::jlimit (model.gainMinDb, model.gainMaxDb, external.gainDb));
    sheet.barsTitle = "Input noise, dBu-A";

    if (noise.einDbuA.has_value() && known::noiseOf (model))
        sheet.bars.push_back (inputNoiseBar ("This preamp", *noise.einDbuA, Tint::thisOne));

    if (const auto* now = catalogue.preamp (external.preampId); now != nullptr && now != &model && now->noise.einDbuA.has_value() && known::noiseOf (*now))
        sheet.bars.push_back (inputNoiseBar (now->identity.name, *now->noise.einDbuA, Tint::other));

    if (const auto builtIn = editor.audioInterface().mic.preamp.noise.einDbuA; builtIn.has_value() && known::noiseOf (editor.audioInterface(), Jack::mic))
        sheet.bars.push_back (inputNoiseBar ("Built-in", *builtIn, Tint::other));

    return sheet;
}
} // namespace plus48::ui

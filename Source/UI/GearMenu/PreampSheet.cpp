// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/GearMenu/PreampSheet.h"

#include "UI/GearMenu/FigureText.h"
#include "UI/GearMenu/GearShelf.h"

#include "Equipment/LandmarkCurve.h"

namespace plus48::ui
{
namespace
{
using juce::String;

/** Below this no ear finds a harmonic under its tone. */
constexpr double inaudibleDbc = -90.0;

String harmonicsText (const std::optional<double>& second, const std::optional<double>& third)
{
    juce::StringArray parts;

    if (second.has_value())
        parts.add ("2nd " + figure::dB (*second, 0));

    if (third.has_value())
        parts.add ("3rd " + figure::dB (*third, 0));

    return parts.joinIntoString (", ");
}

/** Of the harmonics when it is pushed, or as far as they are known. */
String whyItSoundsSo (const HarmonicTargets& harmonics, bool hasTransformers)
{
    const auto second = harmonics.h2At20Dbu.has_value() ? harmonics.h2At20Dbu : harmonics.h2At4Dbu;
    const auto third = harmonics.h3At20Dbu.has_value() ? harmonics.h3At20Dbu : harmonics.h3At4Dbu;

    if (! second.has_value() || ! third.has_value())
        return {};

    String words;

    if (std::max (*second, *third) < inaudibleDbc)
        words = "It adds nothing that can be heard until it clips.";
    else if (*second > *third)
        words = "Pushed, it adds the octave most: the second harmonic, which thickens a tone.";
    else
        words = "Pushed, it adds the third harmonic most, which makes a tone firmer.";

    if (harmonics.h3At50HzAt20Dbu.has_value() && *harmonics.h3At50HzAt20Dbu > *third + 3.0)
        words << (hasTransformers ? " Low notes get more of the third: its transformers fill up there first." : " Low notes get more of the third.");

    return words;
}
} // namespace

String soundWords (const PreampModel& model)
{
    juce::StringArray sentences;

    if (model.character.isNotEmpty())
        sentences.add ("*" + figure::capitalised (model.character) + "*.");

    if (model.topology.isNotEmpty())
        sentences.add ("Inside: " + model.topology + ".");

    sentences.add (whyItSoundsSo (model.harmonics, model.topology.contains ("transformer") && ! model.topology.contains ("transformerless")));
    sentences.removeEmptyStrings();
    return sentences.joinIntoString (" ");
}

Datasheet::Bar inputNoiseBar (const String& label, double einDbuA, Datasheet::Bar::Tint tint)
{
    return { label, figure::neat (einDbuA, 1), juce::jlimit (0.04, 1.0, (einDbuA + 134.0) / 24.0), tint };
}

Datasheet preampSheet (const Studio& studio, const PreampModel& model)
{
    using Tint = Datasheet::Bar::Tint;
    const auto& identity = model.identity;
    const auto& noise = model.noise;
    const auto basis = [&] (const char* column, const juce::StringArray& topics) { return basisOf (identity, column, topics); };
    const juce::StringArray harmonicTopics { "harmonics", "orders", "the split by order" };
    Datasheet sheet;
    sheet.title = identity.name;
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

    const auto& external = studio.channel().external;
    sheet.responseBasis = basis ("response_hz_db", { "response" });
    sheet.response = curveThrough (model.response, juce::jlimit (model.gainMinDb, model.gainMaxDb, external.gainDb));
    sheet.barsTitle = "Input noise, dBu-A";

    if (noise.einDbuA.has_value())
        sheet.bars.push_back (inputNoiseBar ("This preamp", *noise.einDbuA, Tint::thisOne));

    if (const auto* now = studio.catalogue().preamp (external.preampId); now != nullptr && now != &model && now->noise.einDbuA.has_value())
        sheet.bars.push_back (inputNoiseBar (now->identity.name, *now->noise.einDbuA, Tint::other));

    if (const auto builtIn = studio.audioInterface().mic.preamp.noise.einDbuA)
        sheet.bars.push_back (inputNoiseBar ("Built-in", *builtIn, Tint::other));

    return sheet;
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/GearMenu/FigureText.h"
#include "UI/GearMenu/GearShelf.h"
#include "UI/GearMenu/PreampSheet.h"
#include "UI/GearMenu/Trial.h"

#include "Equipment/KnownFigures.h"
#include "Equipment/ResponsePointCurve.h"
#include "Measurement/LevelReference.h"
#include "Studio/GainAdvice.h"
#include "Studio/RigRules.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
using juce::String;

/** Where an input clips, with its gain all the way down. */
String loudestText (const InterfaceInput& input)
{
    return figure::plusMinus (input.maxInDbuAt0Db - input.preamp.gainMinDb) + " dBu at " + figure::dB (input.preamp.gainMinDb);
}

std::vector<Datasheet::Row> rowsOf (const InterfaceModel& model)
{
    const auto& mic = model.mic.preamp;
    const auto basis = [&] (const char* column, const juce::StringArray& topics) { return basisOf (model.identity, column, topics); };
    std::vector<Datasheet::Row> rows;
    rows.push_back ({ "Inputs", String (model.inputs) + (model.opticalInputs > 0 ? " and " + String (model.opticalInputs) + " optical" : String()), basis ("inputs", { "inputs" }) });
    rows.push_back ({ "Gain, MIC", figure::range (mic.gainMinDb, mic.gainMaxDb, "dB"), basis ("mic_gain_max_db", { "gain" }) });
    rows.push_back ({ "Loudest, MIC", loudestText (model.mic), basis ("mic_max_in_dbu_at_0db", { "maximum input" }) });
    rows.push_back ({ "Loudest, LINE", loudestText (model.line), basis ("line_max_in_dbu", { "maximum input" }) });

    const auto line = LevelReference::of (model.line, model.line.preamp.gainMinDb);
    rows.push_back ({ withMinus ("+4 dBu, -10 dBV"), figure::neat (line.dbfs (LevelReference::studioDbu), 0) + ", " + figure::neat (line.dbfs (LevelReference::homeDbu), 0) + " dBFS", basis ("line_max_in_dbu", { "maximum input" }) });

    if (model.instrument.has_value())
        rows.push_back ({ "Loudest, INST", loudestText (*model.instrument), basis ("inst_max_in_dbu", { "maximum input" }) });

    if (mic.noise.einDbuA.has_value())
        rows.push_back ({ "Input noise (EIN)", figure::neat (*mic.noise.einDbuA) + " dBu-A", basis ("ein_dbu_a", { "EIN", "noise" }) });

    if (mic.noise.outputDbuA.has_value())
        rows.push_back ({ "Output noise", figure::neat (*mic.noise.outputDbuA) + " dBu-A", basis ("output_noise_dbu_a", { "output noise", "noise" }) });

    if (mic.noise.buzzDbuA.has_value())
        rows.push_back ({ "Buzz", figure::neat (*mic.noise.buzzDbuA) + " dBu-A", basis ("buzz_dbu_a", { "buzz", "noise" }) });

    rows.push_back ({ "Input impedance", figure::ohms (mic.inputOhms), basis ("mic_in_ohm", { "impedance" }) });
    rows.push_back ({ "Pad", mic.padDb > 0.0 ? figure::dB (-mic.padDb) : String ("None"), basis ("pad_db", { "pad" }) });
    rows.push_back ({ "Converter", String (model.bits) + "-bit, " + figure::neat (model.converterDynamicRangeDba) + " dB-A", basis ("adc_dynamic_range_dba", { "converter" }) });
    rows.push_back ({ "Power", model.hasPhantom ? "+48 V" : (model.hasPlugInPower ? "Plug-in power, no +48 V" : "No +48 V"), basis ("phantom", { "power" }) });
    rows.push_back ({ "Direct monitoring", model.hasDirectMonitor ? "Yes" : "No", basis ("direct_monitor", { "direct monitoring" }) });
    rows.push_back ({ "Headphones", figure::plusMinus (model.headphoneMaxDbu) + " dBu from " + figure::ohms (model.headphoneOhm), basis ("headphone_max_dbu", { "headphones" }) });
    return rows;
}

class InterfaceShelf : public GearShelf
{
public:
    InterfaceShelf (const Catalogue& catalogueToUse, const SetupEditor& editorToUse, const SourcePeaks& peaksToUse, EquipmentActions& equipmentToUse)
        : catalogue (catalogueToUse), editor (editorToUse), peaks (peaksToUse), equipment (equipmentToUse)
    {
    }

    String title() const override { return "Audio interfaces"; }
    String figureTitle() const override { return "Input noise, dBu-A"; }
    String tableOf (const String&) const override { return "interfaces.csv"; }

    std::vector<GearItem> items() const override
    {
        std::vector<GearItem> rows;

        for (const auto* model : ownLast (catalogue.interfaces))
            rows.push_back (itemOf (*model));

        return rows;
    }

    std::vector<GearItem> itemsByName() const override
    {
        std::vector<GearItem> rows;

        for (const auto& model : catalogue.byName->interfaces)
            rows.push_back (itemOf (model));

        return rows;
    }

    Datasheet sheet (const String& id) const override
    {
        const auto& model = *catalogue.audioInterface (id);
        Datasheet sheet;
        sheet.title = model.identity.fullName();
        sheet.subtitle = typicalText (model.identity, "interfaces.csv");
        sheet.basisWords = model.identity.basis;
        sheet.rows = rowsOf (model);
        sheet.responseBasis = basisOf (model.identity, "response_hz_db", { "response" });
        sheet.response = curveThrough (model.mic.preamp.response, model.mic.preamp.gainMinDb);
        sheet.barsTitle = "Input noise, dBu-A";
        addBars (sheet, model);
        return withEffect (std::move (sheet), id);
    }

    juce::Result choose (const String& id) override { return equipment.chooseInterface (id); }

private:
    GearItem itemOf (const InterfaceModel& model) const
    {
        GearItem item;
        const auto& mic = model.mic.preamp;
        item.id = model.identity.id;
        item.name = model.identity.name;
        item.maker = model.identity.maker;
        item.purpose = String (model.inputs) + (model.inputs == 1 ? " input, " : " inputs, ") + figure::range (mic.gainMinDb, mic.gainMaxDb, "dB") + " of gain";
        item.isInUse = editor.setup().rig.interfaceId == item.id;
        item.isUsersOwn = model.identity.usersOwn;

        if (! known::noiseOf (model, Jack::mic))
        {
            item.figure = notPublished;
        }
        else if (mic.noise.einDbuA.has_value())
        {
            item.figure = figure::neat (*mic.noise.einDbuA, 1);
            item.bar = inputNoiseBar ({}, *mic.noise.einDbuA, Datasheet::Bar::Tint::other).length;
        }

        return item;
    }

    void addBars (Datasheet& sheet, const InterfaceModel& model) const
    {
        using Tint = Datasheet::Bar::Tint;

        if (model.mic.preamp.noise.einDbuA.has_value() && known::noiseOf (model, Jack::mic))
            sheet.bars.push_back (inputNoiseBar ("This interface", *model.mic.preamp.noise.einDbuA, Tint::thisOne));

        if (const auto& now = editor.audioInterface(); &now != &model && now.mic.preamp.noise.einDbuA.has_value() && known::noiseOf (now, Jack::mic))
            sheet.bars.push_back (inputNoiseBar (now.identity.name, *now.mic.preamp.noise.einDbuA, Tint::other));
    }

    Datasheet withEffect (Datasheet sheet, const String& id) const
    {
        if (editor.setup().rig.interfaceId == id)
        {
            sheet.effect = "This is your interface now.";
            sheet.isInUse = true;
            sheet.button = "In use";
            sheet.disabledReason = "It is in use already.";
            return sheet;
        }

        const auto [rig, next] = equipment.withInterface (id);
        const auto before = trial::figuresOf (catalogue, editor.setup().rig, editor.channel(), Path::a), after = trial::figuresOf (catalogue, rig, next, Path::a);
        juce::StringArray messages;
        sheet.button = "Use this interface";

        if (! after.formula.isPowered())
        {
            messages.add ("*Your source stays silent here*: it does not get the power it needs.");
        }
        else
        {
            messages.add ("Gain goes to *" + figure::dB (next.builtIn.gainDb, 0) + "*" + peakText (rig, next) + ".");

            if (const auto unknown = trial::unknownNoiseText (catalogue, editor.setup().rig, editor.channel(), rig, next))
                messages.add (*unknown);
            else if (before.formula.isPowered())
                messages.add (trial::noiseText (after.noise.dbfsA() - before.noise.dbfsA() - (after.gainDb() - before.gainDb()), true));
        }

        const auto inputs = catalogue.audioInterface (id)->inputs;
        sheet.consequence = inputs == editor.audioInterface().inputs ? "Cables and gain are set for you" : "The faceplate gets " + String (inputs) + (inputs == 1 ? " input" : " inputs");
        sheet.effect = messages.joinIntoString (" ");
        return sheet;
    }

    String peakText (const Rig& rig, ChannelRig next) const
    {
        const auto forecast = peaks.forecast (editor.source());

        if (forecast == nullptr)
            return {};

        next.activePath = Path::a;
        const auto expected = forecast (rig, rigRules::resolved (next, rig, catalogue));
        return std::isfinite (expected) ? ", for peaks near " + figure::neat (expected, 0) + " dBFS" : String();
    }

    const Catalogue& catalogue;
    const SetupEditor& editor;
    const SourcePeaks& peaks;
    EquipmentActions& equipment;
};
} // namespace

std::unique_ptr<GearShelf> makeInterfaceShelf (const Catalogue& catalogue, const SetupEditor& editor, const SourcePeaks& peaks, EquipmentActions& equipment) { return std::make_unique<InterfaceShelf> (catalogue, editor, peaks, equipment); }
} // namespace plus48::ui

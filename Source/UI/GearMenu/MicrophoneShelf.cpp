// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/GearMenu/FigureText.h"
#include "UI/GearMenu/GearShelf.h"
#include "UI/GearMenu/MicrophoneSheet.h"
#include "UI/GearMenu/Trial.h"

namespace plus48::ui
{
namespace
{
using juce::String;

/** Before the id of an instrument: a microphone may be called the same. */
constexpr auto instrumentPrefix = "instrument:";

class MicrophoneShelf : public GearShelf
{
public:
    MicrophoneShelf (const Catalogue& catalogueToUse, const SetupEditor& editorToUse, const SourceSelector& sourcesToUse, const SourcePeaks& peaksToUse, EquipmentActions& equipmentToUse)
        : catalogue (catalogueToUse), editor (editorToUse), sources (sourcesToUse), peaks (peaksToUse), equipment (equipmentToUse)
    {
    }

    String title() const override { return offersMicrophones() ? "Microphones" : "Instruments"; }
    String figureTitle() const override { return offersMicrophones() ? "Sensitivity, mV per Pa" : instrumentFigure; }
    String tableOf (const String& id) const override { return id.startsWith (instrumentPrefix) ? "instruments.csv" : "microphones.csv"; }

    std::vector<GearItem> items() const override
    {
        std::vector<GearItem> rows;

        if (offersMicrophones())
            for (const auto* model : ownLast (catalogue.microphones))
                rows.push_back (itemOf (*model));

        if (offersInstruments())
        {
            const auto isFirst = rows.empty();
            auto heading = ! isFirst;

            for (const auto* model : ownLast (catalogue.instruments))
            {
                rows.push_back (itemOf (*model));

                if (std::exchange (heading, false))
                {
                    rows.back().heading = "Instruments";
                    rows.back().headingFigure = instrumentFigure;
                }
            }
        }

        return rows;
    }

    std::vector<GearItem> itemsByName() const override
    {
        std::vector<GearItem> rows;

        if (offersMicrophones())
            for (const auto& model : catalogue.byName->microphones)
                rows.push_back (itemOf (model));

        return rows;
    }

    Datasheet sheet (const String& id) const override
    {
        if (id.startsWith (instrumentPrefix))
            return sheetOf (*catalogue.instrument (bareId (id)));

        const auto& model = *catalogue.microphone (id);
        auto sheet = microphoneSheet (catalogue, editor, model);

        if (isInUse (model))
            return inUse (std::move (sheet));

        const auto next = equipment.withMicrophone (id);
        sheet.effect = trial::effectOfSource (catalogue, editor, peaks, next);
        sheet.button = "Use this microphone";
        sheet.consequence = trial::consequence (editor.channel(), next);
        return sheet;
    }

    juce::Result choose (const String& id) override
    {
        return id.startsWith (instrumentPrefix) ? equipment.chooseInstrument (bareId (id)) : equipment.chooseMicrophone (id);
    }

private:
    static constexpr auto instrumentFigure = "Full scale, dBu";

    /** A shipped performance is either sound in the air or a voltage. Anything else may be both. */
    bool isOpen() const { return sources.shippedChannel (editor.source()) == nullptr; }
    bool offersMicrophones() const { return editor.channel().usesMicrophone() || isOpen(); }
    bool offersInstruments() const { return ! editor.channel().usesMicrophone() || isOpen(); }

    static String bareId (const String& id) { return id.fromFirstOccurrenceOf (instrumentPrefix, false, false); }

    bool isInUse (const MicrophoneModel& model) const { return editor.channel().usesMicrophone() && editor.channel().microphoneId == model.identity.id; }

    static Datasheet inUse (Datasheet sheet)
    {
        sheet.effect = "This is what you hear now.";
        sheet.isInUse = true;
        sheet.button = "In use";
        sheet.disabledReason = "It is in use already.";
        return sheet;
    }

    GearItem itemOf (const MicrophoneModel& model) const
    {
        GearItem item;
        item.id = model.identity.id;
        item.name = model.identity.name;
        item.maker = model.identity.maker;
        item.purpose = purposeOf (model);
        item.badge = model.power == PowerNeed::phantom ? PowerBadge::needsPhantom : (model.isPassiveRibbon() ? PowerBadge::noPhantom : PowerBadge::none);
        item.figure = figure::neat (model.sensitivityMvPerPa, model.sensitivityMvPerPa < 10.0 ? 1 : 0);

        // From 0.8 to 50 mV, by the logarithm.
        item.bar = juce::jlimit (0.04, 1.0, std::log (model.sensitivityMvPerPa / 0.8) / std::log (50.0 / 0.8));
        item.isInUse = isInUse (model);
        item.isUsersOwn = model.identity.usersOwn;
        return item;
    }

    GearItem itemOf (const InstrumentModel& model) const
    {
        GearItem item;
        item.id = instrumentPrefix + model.identity.id;
        item.name = model.identity.name;
        item.purpose = model.isPickup() ? "A pickup: into INST" : "A line output: into LINE";
        item.figure = figure::plusMinus (model.fullScaleDbu);
        item.bar = juce::jlimit (0.04, 1.0, (model.fullScaleDbu + 20.0) / 44.0);
        item.isInUse = editor.channel().instrumentId == model.identity.id;
        item.isUsersOwn = model.identity.usersOwn;
        return item;
    }

    Datasheet sheetOf (const InstrumentModel& model) const
    {
        auto sheet = instrumentSheet (editor, model);

        if (editor.channel().instrumentId == model.identity.id)
            return inUse (std::move (sheet));

        const auto next = equipment.withInstrument (model.identity.id);
        sheet.effect = trial::effectOfSource (catalogue, editor, peaks, next);
        sheet.button = "Use this instrument";
        sheet.consequence = trial::consequence (editor.channel(), next);
        return sheet;
    }

    const Catalogue& catalogue;
    const SetupEditor& editor;
    const SourceSelector& sources;
    const SourcePeaks& peaks;
    EquipmentActions& equipment;
};
} // namespace

std::unique_ptr<GearShelf> makeMicrophoneShelf (const Catalogue& catalogue, const SetupEditor& editor, const SourceSelector& sources, const SourcePeaks& peaks, EquipmentActions& equipment) { return std::make_unique<MicrophoneShelf> (catalogue, editor, sources, peaks, equipment); }
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/GearMenu/DatasheetView.h"
#include "UI/GearMenu/FigureText.h"
#include "UI/GearMenu/GearShelf.h"
#include "UI/GearMenu/PreampSheet.h"
#include "UI/GearMenu/Trial.h"

#include "Studio/LevelMatch.h"
#include "Studio/RigRules.h"

#include "Equipment/KnownFigures.h"
#include "Rig/Phantom.h"
#include "Rig/UnknownNoise.h"

namespace plus48::ui
{
namespace
{
using juce::String;

class PreampShelf : public GearShelf
{
public:
    PreampShelf (const Catalogue& catalogueToUse, const SetupEditor& editorToUse, const SourcePeaks& peaksToUse, const ChannelActions& channelActionsToUse, EquipmentActions& equipmentToUse, PreampAudition& auditionToUse, ColourMeasurements& coloursToUse, const ClaimTests& claimsToUse)
        : catalogue (catalogueToUse), editor (editorToUse), peaks (peaksToUse), channelActions (channelActionsToUse), equipment (equipmentToUse), audition (auditionToUse), colours (coloursToUse), claims (claimsToUse)
    {
    }

    String title() const override { return "External preamps"; }
    String figureTitle() const override { return "Input noise, dBu-A"; }
    String tableOf (const String&) const override { return "preamps.csv"; }

    std::vector<GearItem> items() const override
    {
        std::vector<GearItem> rows;

        // The booster goes between microphone and cable, whatever preamp follows: last, under a heading of its own.
        for (const auto isBooster : { false, true })
            for (const auto* model : ownLast (catalogue.preamps))
                if (model->isInlineBooster() == isBooster)
                    rows.push_back (itemOf (*model));

        return rows;
    }

    std::vector<GearItem> itemsByName() const override
    {
        std::vector<GearItem> rows;

        for (const auto& model : catalogue.byName->preamps)
            rows.push_back (itemOf (model));

        return rows;
    }

    Datasheet sheet (const String& id) const override
    {
        const auto& model = *catalogue.preamp (id);
        auto sheet = preampSheet (catalogue, editor, model);
        return model.isInlineBooster() ? withBoosterEffect (std::move (sheet), id) : withEffect (std::move (sheet), model);
    }

    juce::Result choose (const String& id) override
    {
        if (! catalogue.preamp (id)->isInlineBooster())
            return audition.choose (id);

        audition.goBack();
        return isFitted (id) ? equipment.chooseBooster (false) : equipment.fitBooster (id);
    }

private:
    bool isFitted (const String& boosterId) const { return editor.channel().booster && editor.channel().boosterId == boosterId; }

    GearItem itemOf (const PreampModel& model) const
    {
        GearItem item;
        item.id = model.identity.id;
        item.name = model.identity.name;
        item.maker = model.identity.maker;
        item.purpose = figure::capitalised (model.character.isNotEmpty() ? model.character : model.topology);
        item.isUsersOwn = model.identity.usersOwn;
        item.isInUse = model.isInlineBooster() ? isFitted (model.identity.id) : audition.inSlot() == model.identity.id;

        if (! known::noiseOf (model))
        {
            item.figure = notPublished;
        }
        else if (model.noise.einDbuA.has_value())
        {
            item.figure = figure::neat (*model.noise.einDbuA, 1);
            item.bar = inputNoiseBar ({}, *model.noise.einDbuA, Datasheet::Bar::Tint::other).length;
        }

        if (model.isInlineBooster())
        {
            item.heading = "In front of either preamp";
            item.purpose = figure::dB (model.gainMaxDb, 0) + ", right at the microphone";
            item.badge = PowerBadge::needsPhantom;
            item.disabledReason = boosterReason();
        }

        return item;
    }

    String boosterReason() const
    {
        if (! editor.channel().usesMicrophone())
            return "A booster takes a microphone, and an instrument is none.";

        return phantomCanReach (editor.channel(), editor.channel().activePath, editor.audioInterface()) ? String() : String ("The booster needs +48 V, which cannot get there.");
    }

    Datasheet withEffect (Datasheet sheet, const PreampModel& model) const
    {
        const auto& rig = editor.setup().rig;
        const auto next = editor.channel().external.preampId == model.identity.id ? editor.channel() : equipment.withPreamp (model.identity.id);
        const auto a = trial::figuresOf (catalogue, rig, next, Path::a), b = trial::figuresOf (catalogue, rig, next, Path::b);
        const auto difference = levelMatch::differenceDb (rig, rigRules::resolved (next, rig, catalogue), catalogue);
        addLoading (sheet, b.formula);
        addColour (sheet, next.external);

        juce::StringArray messages;
        const auto knobs = figure::dB (next.external.gainDb) + (next.external.trimDb < 0.0 ? ", trim " + figure::dB (next.external.trimDb) : String());

        if (! difference.has_value())
            messages.add ("Path B: gain *" + knobs + "*.");
        else if (std::abs (*difference) <= levelMatch::toleranceDb)
            messages.add ("Path B: gain *" + knobs + "*, as loud as A.");
        else
            messages.add ("Path B: gain *" + knobs + "*, " + figure::dB (std::abs (*difference)) + (*difference > 0.0 ? " louder than A." : " quieter than A."));

        auto unknown = unknownNoise (rig, next, Path::b, catalogue);

        if (! unknown.has_value())
            unknown = unknownNoise (rig, next, Path::a, catalogue);

        if (unknown.has_value())
            messages.add (unknown->inWords());
        else if (difference.has_value())
            messages.add (noiseAgainstBuiltIn (b.noise.dbfsA() - a.noise.dbfsA() - *difference));

        sheet.effect = messages.joinIntoString (" ");

        if (audition.inSlot() == model.identity.id)
        {
            sheet.inputOhms = model.inputOhms.size() > 1 ? model.inputOhms : std::vector<double>();
            sheet.drive = channelActions.driveNow().has_value() ? static_cast<int> (*channelActions.driveNow()) : -1;
            sheet.rows.insert (sheet.rows.begin(), { driveLabel, {}, Basis::none });
            sheet.isInUse = true;
            sheet.button = "In use";
            sheet.disabledReason = "It is in the slot already.";
            return sheet;
        }

        sheet.button = "Use this preamp";
        sheet.consequence = audition.isUnderWay() ? "You hear it now" : editor.channel().activePath == Path::b ? "Heard at once"
                                                                                                               : "In the slot; press B to hear it";
        return sheet;
    }

    static String noiseAgainstBuiltIn (double differenceDb)
    {
        if (std::abs (differenceDb) < 0.5)
            return "As quiet as the built-in preamp.";

        return "Noise " + figure::dB (std::abs (differenceDb), 0) + (differenceDb < 0.0 ? " below" : " above") + " the built-in preamp's.";
    }

    /** What its impedance does to the microphone or instrument in front of it. */
    void addLoading (Datasheet& sheet, const PathFormula& formula) const
    {
        if (editor.channel().booster || ! formula.isPowered())
            return;

        const auto at = [&formula] (double hz) { return figure::dB (dbFromPower (formula.transferPower (PathStage::source, PathStage::input, hz))); };
        sheet.rows.push_back ({ "Loads your source", at (50.0) + " at 50 Hz, " + at (1000.0) + " at 1 kHz", Basis::calculated });
    }

    /** What its colour changes of what plays at each drive: first of all figures, as they are of this very sound. */
    void addColour (Datasheet& sheet, const ExternalRig& external) const
    {
        using State = ColourMeasurements::Answer::State;

        if (unknownSound (*catalogue.preamp (external.preampId)).has_value())
        {
            sheet.rows.insert (sheet.rows.begin(), { "Colour here", "Not published, and none is modelled.", Basis::none });
            return;
        }

        const auto measured = colours.of (external);
        std::vector<Datasheet::Row> rows;

        if (measured.state == State::impossible)
            rows.push_back ({ "Colour here", "Play a performance, and it is measured.", Basis::none });

        for (const auto drive : allDrives)
        {
            const auto& figures = measured.drives[static_cast<std::size_t> (drive)];

            if (measured.state == State::measuring)
                rows.push_back ({ colourLabel (drive), String::fromUTF8 ("Measuring \xe2\x80\xa6"), Basis::none });
            else if (measured.state == State::known)
                rows.push_back ({ colourLabel (drive), colourText (figures.differenceDb, figures.reach), Basis::calculated });
        }

        const auto heard = claims.words (claims.ofPreamp (external.preampId));
        sheet.canBeProved = true;
        rows.push_back ({ proofLabel, heard.isNotEmpty() ? heard : String ("Not tried yet."), Basis::none });
        sheet.rows.insert (sheet.rows.begin(), rows.begin(), rows.end());
    }

    Datasheet withBoosterEffect (Datasheet sheet, const String& id) const
    {
        sheet.button = isFitted (id) ? "Take the booster out" : "Put the booster in";
        sheet.disabledReason = boosterReason();

        if (sheet.disabledReason.isNotEmpty())
        {
            sheet.effect = sheet.disabledReason;
            return sheet;
        }

        const auto next = equipment.withBooster (! isFitted (id), id);
        sheet.effect = trial::effectOfSource (catalogue, editor, peaks, next);
        sheet.consequence = trial::consequence (editor.channel(), next);
        return sheet;
    }

    const Catalogue& catalogue;
    const SetupEditor& editor;
    const SourcePeaks& peaks;
    const ChannelActions& channelActions;
    EquipmentActions& equipment;
    PreampAudition& audition;
    ColourMeasurements& colours;
    const ClaimTests& claims;
};
} // namespace

std::unique_ptr<GearShelf> makePreampShelf (const Catalogue& catalogue, const SetupEditor& editor, const SourcePeaks& peaks, const ChannelActions& channelActions, EquipmentActions& equipment, PreampAudition& audition, ColourMeasurements& colours, const ClaimTests& claims)
{
    return std::make_unique<PreampShelf> (catalogue, editor, peaks, channelActions, equipment, audition, colours, claims);
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/GearMenu/Datasheet.h"

#include "Studio/ChannelActions.h"
#include "Studio/ClaimTests.h"
#include "Studio/ColourMeasurements.h"
#include "Studio/PreampAudition.h"
#include "Studio/SourceActions.h"
#include "Studio/StudioDevices.h"

namespace plus48::ui
{
/** One kind of equipment to choose from. Nothing is kept: every call reads the setup. [message thread] */
class GearShelf
{
public:
    virtual ~GearShelf() = default;

    virtual juce::String title() const = 0;

    /** What the figures at the end of the rows are. */
    virtual juce::String figureTitle() const = 0;
    virtual std::vector<GearItem> items() const = 0;

    /** What people own, by its maker's name: the second shelf. Empty where there is none. */
    virtual std::vector<GearItem> itemsByName() const { return {}; }
    virtual Datasheet sheet (const juce::String& id) const = 0;
    virtual juce::Result choose (const juce::String& id) = 0;

    /** The table that the user's own are in; empty where there is none. */
    virtual juce::String tableOf (const juce::String& id) const = 0;
};

std::unique_ptr<GearShelf> makeSourceShelf (const SourceSelector&, const Catalogue&, const SetupEditor&, StudioDevices&, const Calibrations&, SourceActions&);

/** Microphones, instruments or both: as the source is. */
std::unique_ptr<GearShelf> makeMicrophoneShelf (const Catalogue&, const SetupEditor&, const SourceSelector&, const SourcePeaks&, EquipmentActions&);
std::unique_ptr<GearShelf> makePreampShelf (const Catalogue&, const SetupEditor&, const SourcePeaks&, const ChannelActions&, EquipmentActions&, PreampAudition&, ColourMeasurements&, const ClaimTests&);
std::unique_ptr<GearShelf> makeInterfaceShelf (const Catalogue&, const SetupEditor&, const SourcePeaks&, EquipmentActions&);

/** The row of the source menu that opens a file chooser. */
inline constexpr auto openFileId = "...";

/** Of a row on the second shelf: at its end, where its noise is only assumed. */
inline constexpr auto notPublished = "not published";

/** The user's own come last, and the rest in the order of the catalogue. */
template <typename Model>
std::vector<const Model*> ownLast (const std::vector<Model>& models)
{
    std::vector<const Model*> sorted;

    for (const auto usersOwn : { false, true })
        for (const auto& model : models)
            if (model.identity.usersOwn == usersOwn)
                sorted.push_back (&model);

    return sorted;
}

/** "Typical of ...; not a copy of it", "Figures as published for ...; not a model of its sound", or whose own it is. */
juce::String typicalText (const Identity& identity, const juce::String& tableName);
} // namespace plus48::ui

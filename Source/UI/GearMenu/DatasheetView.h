// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/HelpAt.h"
#include "UI/Controls/LinkText.h"
#include "UI/Controls/Segments.h"
#include "UI/GearMenu/Datasheet.h"

namespace plus48::ui
{
/** The row of the switch between clean, pushed and hot. */
inline constexpr auto driveLabel = "Set to";

/** The row of what a blind test of it came to, with the link to another one. */
inline constexpr auto proofLabel = "Blind test";

/** The datasheet of one piece of equipment: figures with what they rest on, how it sounds, curve and bars. [message thread] */
class DatasheetView : public juce::Component, public HelpAt
{
public:
    DatasheetView();

    /** Called with one of the sheet's inputOhms. */
    std::function<void (double)> onImpedance;

    /** Called with the place of one of allDrives. */
    std::function<void (int)> onDrive;

    /** "Prove it": a blind test. */
    std::function<void()> onProve;

    /** `ohm` is the input impedance in use, for a sheet that lets it be chosen. */
    void setSheet (const Datasheet& newSheet, double ohm);

    /** What it needs in this width, in pixels. */
    int heightFor (int width) const;

    /** Over a row: what its term or unit means. */
    juce::String helpAt (juce::Point<int> position) const override;

    void paint (juce::Graphics& g) override;
    void resized() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    /** Places everything, and paints it where there is a `g`. Returns the height. Each part takes its own off the area's top. */
    float layOut (juce::Graphics* g, float width) const;
    void layOutTitle (juce::Graphics* g, juce::Rectangle<float>& area) const;
    void layOutPictures (juce::Graphics* g, juce::Rectangle<float>& area) const;
    float layOutRow (juce::Graphics* g, const Datasheet::Row& row, juce::Rectangle<float> area, bool isFirst) const;
    bool isSelector (const Datasheet::Row& row) const { return isImpedance (row) || isDrive (row); }
    bool isImpedance (const Datasheet::Row& row) const { return ! sheet.inputOhms.empty() && row.label == "Input impedance"; }
    bool isDrive (const Datasheet::Row& row) const { return sheet.drive.has_value() && row.label == driveLabel; }

    bool isProof (const Datasheet::Row& row) const { return sheet.canBeProved && row.label == proofLabel; }

    Datasheet sheet;
    Segments impedance, drive;
    LinkText prove { "Prove it" };
    mutable std::vector<float> rowBottoms;
    mutable float impedanceTop = 0.0f, driveTop = 0.0f, proofTop = 0.0f;
};
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/SoundChoice.h"

#include "Rig/Rig.h"

namespace plus48::ui
{
/** The big A or B: filled with its colour and marked with a speaker where that path is heard. */
class PathTile : public SoundChoice
{
public:
    explicit PathTile (Path pathToShow);

    /** Of the preamp that the path begins with. */
    void setPreamp (const juce::String& preampName, const juce::String& gain);

    /** Or of anything else: two lines, and what a press does. */
    void setWords (const juce::String& name, const juce::String& detail, const juce::String& help);

    /** Only the difference is heard: the letter of B makes room for its sign. */
    void setOnlyDifference (bool);

private:
    void paintBody (juce::Graphics& g) override;
    void paintTall (juce::Graphics& g) const;
    void paintShort (juce::Graphics& g) const;
    juce::String letter() const { return path == Path::a ? "A" : "B"; }
    juce::Colour letterColour() const;
    float cornerRadius() const override { return 10.0f; }

    const Path path;
    juce::String name, gainShown;
    bool isOnlyDifference = false;
};

/** Over two tiles in their well: only the difference is heard. */
void drawDifferenceSign (juce::Graphics&, juce::Rectangle<int> well);
} // namespace plus48::ui

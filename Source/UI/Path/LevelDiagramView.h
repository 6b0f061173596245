// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DiagramLines.h"
#include "Studio/SoundAboveNoise.h"
#include "UI/Controls/HelpAt.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** `+80 dB`, as the knob says, and what takes some of it back: `+80 dB, trim -24`, with a real minus. */
juce::String gainWords (double gainDb, const char* lessName, double lessDb);

/** By how many whole decibels two figures differ as they are shown: a reader subtracts them. */
int shownDifference (double upperDb, double lowerDb);

/** The level diagram: it hangs from the cables, and moves ten times a second. */
class LevelDiagramView : public juce::Component, public HelpAt
{
public:
    LevelDiagramView();

    /** What the diagram is about, besides levels. */
    struct Words
    {
        /** `Your voice`, `Guitar`. */
        juce::String signal;

        /** As the knobs stand, in dB; the external preamp's, where it is heard. */
        double inputGainDb = 0.0;
        std::optional<double> preampGainDb;

        /** What takes some of it back: the external preamp's output trim, and the input's pad. 0 or less. */
        double trimDb = 0.0, padDb = 0.0;
        juce::String inputName;
        bool isPathB = false;

        bool operator== (const Words&) const = default;
    };

    void setLayout (const PathLayout&);
    void setWords (const Words&);
    void setReducedMotion (bool shouldJump) { jumps = shouldJump; }

    /** Ten times a second. */
    void setLevels (const std::vector<PathLevel>&);

    /** The figure over the noise, and the average that it is reckoned from: steady, while the lines move. Nothing: it is not said. */
    void setAboveNoise (const std::optional<SoundAboveNoise>&);

    juce::String helpAt (juce::Point<int> position) const override;
    void paint (juce::Graphics&) override;

    /** What stands in the diagram about a gain, and where: clear of the lines. */
    struct GainLabel
    {
        juce::String text;
        juce::Rectangle<float> area;
    };

    std::vector<GainLabel> gainLabels (const DiagramLines&) const;

    /** Where a level of the diagram's scale is, in pixels from the top. */
    float y (double db) const noexcept;

private:
    juce::Rectangle<float> clearOfLines (const DiagramLines&, float from, float to, const std::vector<GainLabel>& others) const;
    juce::Path pathOf (const DiagramLines::Line&) const;
    juce::Path areaBetween (const DiagramLines::Line& upper, const DiagramLines::Line& lower) const;
    void paintLines (juce::Graphics&, const DiagramLines&) const;
    void paintTooMuch (juce::Graphics&, const DiagramLines&) const;
    void paintLeftWords (juce::Graphics&, const DiagramLines&) const;
    void paintRightWords (juce::Graphics&, const DiagramLines&) const;
    void paintMeasures (juce::Graphics&, const DiagramLines&) const;
    void paintBrace (juce::Graphics&, float x, double upper, double lower, const juce::String&) const;
    juce::Colour pathColour() const;

    /** Where the average of the figure is on the diagram's scale. */
    static double averageOf (const SoundAboveNoise& figure, const DiagramLines& lines) { return lines.noise.back().db + figure.db(); }

    PathLayout layout { 1408, WindowSize::full };
    Words words;
    std::vector<PathLevel> shown;
    std::optional<SoundAboveNoise> aboveNoise;
    bool jumps = false;
};
} // namespace plus48::ui

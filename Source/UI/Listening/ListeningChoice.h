// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"

namespace plus48::ui
{
/** A card with a dot: one of the ways to hear oneself, or one pair of headphones. Lit it is in use; with both ways in use, both are. */
class ListeningChoice : public Toggle
{
public:
    /** Where what is written stands. */
    enum class Kind
    {
        /** A ring before it. Body 56 high. */
        way,

        /** Headphones before it and a figure at the end. Body 46 high. */
        gear
    };

    explicit ListeningChoice (Kind);

    /** `figure` and what it is of, for gear. */
    void setWords (const juce::String& title, const juce::String& line, const juce::String& figure = {}, const juce::String& unit = {});

    juce::String valueText() const override;

private:
    void paintBody (juce::Graphics&) override;
    juce::AccessibilityRole role() const override { return juce::AccessibilityRole::radioButton; }

    const Kind kind;
    juce::String heading, line, figure, unit;
};
} // namespace plus48::ui

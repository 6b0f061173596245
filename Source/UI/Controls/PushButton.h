// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"

#include <optional>

namespace plus48::ui
{
/** A button with words, a picture, or both. */
class PushButton : public Pressable
{
public:
    enum class Kind
    {
        /** On a control's surface, semi-bold: 32 high. */
        plain,

        /** The same with lighter words: 28 high, in lists. */
        small,

        /** The green one that does it. */
        primary,

        /** No surface until the pointer is on it. */
        ghost,

        /** The disc of a take's play button. */
        round
    };

    explicit PushButton (Kind kind, const juce::String& text = {}, std::optional<Icon> icon = {});

    void setText (const juce::String& newText);
    void setIcon (std::optional<Icon> newIcon, float size = 16.0f);

    /** Stays lit, such as Loop. */
    void setLit (bool shouldBeLit);

    /** Which of the palette's colours the surface and what is on it have, in place of the kind's; nullptr for the kind's.
        By name: the colours themselves change with the theme.
    */
    void setColours (juce::Colour Palette::*surface, juce::Colour Palette::*content);

    /** The body's width for the words, in whole pixels. */
    int idealWidth() const;

    juce::String valueText() const override { return lit ? "on" : juce::String(); }

private:
    void paintBody (juce::Graphics& g) override;
    float cornerRadius() const override;
    juce::Font font() const;
    juce::Colour surfaceColour() const;
    juce::Colour contentColour() const;

    Kind kind;
    juce::String text;
    std::optional<Icon> icon;
    float iconSize = 16.0f;
    juce::Colour Palette::*surface = nullptr;
    juce::Colour Palette::*content = nullptr;
    bool lit = false;
};
} // namespace plus48::ui

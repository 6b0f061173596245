// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"
#include "UI/Look/Icons.h"

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

    /** The surface and what is on it, in place of the kind's colours: a recording's red disc. */
    void setColours (std::optional<juce::Colour> surface, std::optional<juce::Colour> content);

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
    std::optional<juce::Colour> surface, content;
    bool lit = false;
};
} // namespace plus48::ui

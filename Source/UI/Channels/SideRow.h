// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"

#include <optional>

namespace plus48::ui
{
/** A line of the sound check or of the groups: a mark, a name, what is said of it. Body 28 high. */
class SideRow : public Pressable
{
public:
    struct Words
    {
        /** One of the two: a picture, or the dot of what is armed. */
        std::optional<Icon> icon {};
        juce::Colour Palette::*colour = &Palette::t2;

        /** Where there is no icon: filled, or only a ring. */
        bool isDotFilled = false;

        juce::String number, name, detail, said;

        bool operator== (const Words&) const = default;
    };

    /** What else can be done to it: the other mouse button, F2 and Delete; nothing where they are empty. */
    std::function<void()> onMenu, onRename, onRemove;

    void setWords (const Words&);
    juce::String valueText() const override { return words.said; }

    void mouseDown (const juce::MouseEvent&) override;
    bool keyPressed (const juce::KeyPress&) override;

    static constexpr int height = 28;

private:
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 6.0f; }

    Words words;
};
} // namespace plus48::ui

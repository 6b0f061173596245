// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Control.h"

#include <vector>

namespace plus48::ui
{
/** One of a few: MIC, LINE, INST. Arrows move the choice. Height 26, or 2 + 22 for every one when vertical. */
class Segments : public Control
{
public:
    enum class Tint
    {
        /** The chosen one on the segment's surface. */
        none,

        /** The chosen one filled, the others lettered, in the colour of the path. */
        a,
        b
    };

    struct Item
    {
        juce::String text;

        /** What a screen reader says; the text where it is empty. */
        juce::String spoken = {};

        /** Why it cannot be chosen; empty where it can. */
        juce::String disabledReason = {};
        Tint tint = Tint::none;

        /** A green ring: a dragged plug would be for this one. */
        bool suggested = false;

        bool operator== (const Item&) const = default;
    };

    enum class Direction
    {
        horizontal,
        vertical
    };

    explicit Segments (Direction direction = Direction::horizontal);

    /** Called with the new index when a person changes it. */
    std::function<void (int)> onSelect;

    void setItems (std::vector<Item> newItems);

    /** Beside each other each is as wide as its text wants; otherwise they are alike. */
    void setWidthsByText();
    void setSelected (int index, juce::NotificationType notification = juce::dontSendNotification);
    int selected() const noexcept { return chosen; }

    /** Where one of them is, in the control's coordinates. */
    juce::Rectangle<float> areaOf (int index) const;

    juce::String valueText() const override;
    juce::String getTooltip() override;
    void mouseDown (const juce::MouseEvent& event) override;
    void mouseMove (const juce::MouseEvent& event) override;
    bool keyPressed (const juce::KeyPress& key) override;

private:
    void paintBody (juce::Graphics& g) override;
    void paintItem (juce::Graphics& g, int index) const;
    int indexAt (juce::Point<float> position) const;
    bool canSelect (int index) const;
    void choose (int index);
    void step (int direction);
    juce::AccessibilityRole role() const override { return juce::AccessibilityRole::comboBox; }
    std::unique_ptr<juce::AccessibilityValueInterface> valueInterface() override;

    Direction direction;
    bool hasWidthsByText = false;
    std::vector<Item> items;
    int chosen = 0, underPointer = -1;
};
} // namespace plus48::ui

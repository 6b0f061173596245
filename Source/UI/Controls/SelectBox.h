// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"

namespace plus48::ui
{
/** A setting with a menu: device, rate, block size. Enter or a click opens it, arrows step through. Body 32 high. */
class SelectBox : public Pressable
{
public:
    struct Item
    {
        juce::String text;

        /** Why it cannot be chosen; empty where it can. */
        juce::String disabledReason = {};
    };

    /** Called with the new index when a person changes it. */
    std::function<void (int)> onSelect;

    void setItems (std::vector<Item> newItems);
    void setSelected (int index, juce::NotificationType notification = juce::dontSendNotification);
    int selected() const noexcept { return chosen; }

    /** Shown while nothing is chosen. */
    void setPlaceholder (const juce::String& text);

    juce::String valueText() const override;
    bool keyPressed (const juce::KeyPress& key) override;

private:
    void pressed() override;
    void paintBody (juce::Graphics& g) override;
    void choose (int index);
    juce::AccessibilityRole role() const override { return juce::AccessibilityRole::comboBox; }
    juce::AccessibilityActions actions() override;
    std::unique_ptr<juce::AccessibilityValueInterface> valueInterface() override;

    std::vector<Item> items;
    int chosen = -1;
    juce::String placeholder;
};
} // namespace plus48::ui

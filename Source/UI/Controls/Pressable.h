// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Control.h"

namespace plus48::ui
{
/** What is pressed: by a click that ends on it, by Enter, or by a screen reader. */
class Pressable : public Control
{
public:
    std::function<void()> onPress;

    /** As if it had been clicked; nothing while disabled. */
    void press();

    void mouseDown (const juce::MouseEvent& event) override;
    void mouseUp (const juce::MouseEvent& event) override;
    bool keyPressed (const juce::KeyPress& key) override;

protected:
    virtual void pressed();
    bool isDown() const noexcept { return down; }

    juce::AccessibilityRole role() const override { return juce::AccessibilityRole::button; }
    juce::AccessibilityActions actions() override;

private:
    bool down = false;
};

/** What is on or off. */
class Toggle : public Pressable
{
public:
    /** Called with the new state when a person changes it. */
    std::function<void (bool)> onToggle;

    bool isOn() const noexcept { return on; }
    void setOn (bool shouldBeOn, juce::NotificationType notification = juce::dontSendNotification);

    /** For what asks first: a press then only calls onPress. */
    void setChangesByItself (bool shouldChange) noexcept { changesByItself = shouldChange; }

    juce::String valueText() const override { return on ? "on" : "off"; }

protected:
    void pressed() override;
    juce::AccessibilityRole role() const override { return juce::AccessibilityRole::toggleButton; }
    juce::AccessibilityActions actions() override;
    juce::AccessibleState state (juce::AccessibleState common) const override;

private:
    bool on = false, changesByItself = true;
};
} // namespace plus48::ui

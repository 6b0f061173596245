// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/Pressable.h"

namespace plus48::ui
{
void Pressable::press()
{
    if (isEnabled())
        pressed();
}

void Pressable::pressed()
{
    if (onPress != nullptr)
        onPress();
}

void Pressable::mouseDown (const juce::MouseEvent& event)
{
    down = isEnabled() && event.mods.isLeftButtonDown();
    repaint();
}

void Pressable::mouseUp (const juce::MouseEvent& event)
{
    const auto isPress = down && body().contains (event.position);
    down = false;
    repaint();

    // Last: whoever is called may delete the control.
    if (isPress)
        press();
}

bool Pressable::keyPressed (const juce::KeyPress& key)
{
    if (key != juce::KeyPress::returnKey || ! isEnabled())
        return false;

    keyWasUsed();
    press();
    return true;
}

juce::AccessibilityActions Pressable::actions()
{
    return juce::AccessibilityActions().addAction (juce::AccessibilityActionType::press, [this] { press(); });
}

void Toggle::setOn (bool shouldBeOn, juce::NotificationType notification)
{
    if (on == shouldBeOn)
        return;

    on = shouldBeOn;
    valueHasChanged();

    if (notification != juce::dontSendNotification && onToggle != nullptr)
        onToggle (on);
}

void Toggle::pressed()
{
    if (changesByItself)
        setOn (! on, juce::sendNotification);

    Pressable::pressed();
}

juce::AccessibilityActions Toggle::actions()
{
    return Pressable::actions().addAction (juce::AccessibilityActionType::toggle, [this] { press(); });
}

juce::AccessibleState Toggle::state (juce::AccessibleState common) const
{
    const auto checkable = common.withCheckable();
    return on ? checkable.withChecked() : checkable;
}
} // namespace plus48::ui

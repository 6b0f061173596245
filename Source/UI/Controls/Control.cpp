// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/Control.h"

#include "UI/Look/Palette.h"

namespace plus48::ui
{
/** Takes state, such as on and off, from the control. */
class ControlAccessibility : public juce::AccessibilityHandler
{
public:
    ControlAccessibility (Control& c, juce::AccessibilityActions does, Interfaces has)
        : AccessibilityHandler (c, c.role(), std::move (does), std::move (has)), control (c)
    {
    }

    juce::AccessibleState getCurrentState() const override { return control.state (AccessibilityHandler::getCurrentState()); }

    /** Why it is disabled is the most useful help there is. */
    juce::String getHelp() const override
    {
        return control.disabledReason().isEmpty() ? AccessibilityHandler::getHelp() : control.disabledReason();
    }

private:
    Control& control;
};

Control::Control()
{
    setWantsKeyboardFocus (true);
    setMouseClickGrabsKeyboardFocus (true);
}

void Control::setNames (const juce::String& title, const juce::String& help, const juce::String& newKey)
{
    setTitle (title);
    setHelpText (help);
    keyName = newKey;
}

void Control::setDisabledReason (const juce::String& newReason)
{
    if (reason == newReason)
        return;

    reason = newReason;
    setEnabled (reason.isEmpty());
}

juce::String Control::getTooltip()
{
    if (reason.isNotEmpty())
        return reason;

    return keyName.isEmpty() ? getHelpText() : getHelpText() + " (" + keyName + ")";
}

std::unique_ptr<juce::AccessibilityHandler> Control::createAccessibilityHandler()
{
    return std::make_unique<ControlAccessibility> (*this, actions(), juce::AccessibilityHandler::Interfaces { valueInterface() });
}

void Control::setShown (Shown newShown)
{
    shown = newShown;
    repaint();
    refresh();
}

juce::Path Control::focusRing() const
{
    juce::Path path;
    path.addRoundedRectangle (body().expanded (3.0f), cornerRadius() + 3.0f);
    return path;
}

void Control::paint (juce::Graphics& g)
{
    paintBody (g);

    if (showsFocus())
    {
        g.setColour (palette().t1);
        g.strokePath (focusRing(), juce::PathStrokeType (2.0f));
    }
}

bool Control::hitTest (int x, int y) { return body().contains (juce::Point<int> (x, y).toFloat()); }

void Control::mouseEnter (const juce::MouseEvent&)
{
    hovered = true;
    repaint();
    refresh();
}

void Control::mouseExit (const juce::MouseEvent&)
{
    hovered = false;
    repaint();
    refresh();
}

void Control::focusGained (FocusChangeType cause)
{
    focusVisible = cause != focusChangedByMouseClick;
    repaint();
    refresh();
}

void Control::focusLost (FocusChangeType)
{
    focusVisible = false;
    repaint();
    refresh();
}

void Control::keyWasUsed()
{
    if (focusVisible || ! hasKeyboardFocus (false))
        return;

    focusVisible = true;
    repaint();
    refresh();
}

void Control::enablementChanged()
{
    setAlpha (isEnabled() ? 1.0f : 0.38f);
    repaint();
    refresh();
}

void Control::valueHasChanged()
{
    if (auto* handler = getAccessibilityHandler())
        handler->notifyAccessibilityEvent (juce::AccessibilityEvent::valueChanged);

    repaint();
    refresh();
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** What every control of the window has: a name and a help for screen readers and tooltips, a reason while it is
    disabled, a surface under the pointer and a ring while it has the keyboard. It knows nothing of the engine.

    Space and letters are left to the window, whose keys they are. Most of its public methods override JUCE's. [message thread]
*/
class Control : public juce::Component, public juce::TooltipClient
{
public:
    /** How far the bounds go beyond the body on every side, so that the focus ring has room: 2 px, 2 px away. */
    static constexpr int margin = 4;

    Control();

    /** What it is called, one sentence on what it does, and its key, empty where it has none. */
    void setNames (const juce::String& title, const juce::String& help, const juce::String& key = {});

    /** Disables the control and tells why; an empty reason enables it. */
    void setDisabledReason (const juce::String& reason);
    const juce::String& disabledReason() const noexcept { return reason; }

    /** Places what is seen of the control; its bounds are larger by the margin. */
    void setBody (juce::Rectangle<int> bodyInParent) { setBounds (bodyInParent.expanded (margin)); }

    /** What is seen of the control, in its own coordinates. */
    juce::Rectangle<float> body() const noexcept { return getLocalBounds().reduced (margin).toFloat(); }

    /** "58 decibels", "on": what a screen reader says after the name. */
    virtual juce::String valueText() const { return {}; }

    /** For pictures of states: as if the pointer were on it, or the keyboard. */
    enum class Shown
    {
        asItIs,
        hovered,
        focused
    };

    void setShown (Shown newShown);

    bool isHovered() const noexcept { return isEnabled() && (hovered || shown == Shown::hovered); }
    bool showsFocus() const noexcept { return isEnabled() && (focusVisible || shown == Shown::focused); }

    juce::String getTooltip() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    void paint (juce::Graphics& g) final;
    bool hitTest (int x, int y) override;
    void mouseEnter (const juce::MouseEvent& event) override;
    void mouseExit (const juce::MouseEvent& event) override;
    void focusGained (FocusChangeType cause) override;
    void focusLost (FocusChangeType cause) override;
    void enablementChanged() override;
    void parentHierarchyChanged() override { refresh(); }
    void visibilityChanged() override { refresh(); }
    void moved() override { refresh(); }
    void lookAndFeelChanged() override { repaint(); }

protected:
    virtual void paintBody (juce::Graphics& g) = 0;

    /** The line of the focus ring, 3 px outside the body. */
    virtual juce::Path focusRing() const;

    /** Of the body, for the ring. */
    virtual float cornerRadius() const { return 8.0f; }

    virtual juce::AccessibilityRole role() const { return juce::AccessibilityRole::group; }
    virtual juce::AccessibilityActions actions() { return {}; }
    virtual std::unique_ptr<juce::AccessibilityValueInterface> valueInterface() { return {}; }
    virtual juce::AccessibleState state (juce::AccessibleState common) const { return common; }

    /** The keyboard is in use: the ring is shown even where the pointer gave the focus. */
    void keyWasUsed();

    /** Tells screen readers, and repaints. */
    void valueHasChanged();

    /** The value, the pointer or the keyboard changed: for what floats beside the control. */
    virtual void refresh() {}

private:
    friend class ControlAccessibility;

    juce::String keyName, reason;
    bool hovered = false, focusVisible = false;
    Shown shown = Shown::asItIs;

    JUCE_DECLARE_NON_COPYABLE_WITH_LEAK_DETECTOR (Control)
};
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Control.h"

namespace plus48::ui
{
/** Words to type, such as a take's new name. Takes every key: Enter commits, Esc cancels; the focus that leaves
    commits too. Body 24 high or more.
*/
class TextField : public Control
{
public:
    TextField();

    /** May hide the field, but must not delete it: it is in the middle of a key. */
    std::function<void (const juce::String&)> onCommit;
    std::function<void()> onCancel;

    void setText (const juce::String& text);
    juce::String text() const { return editor.getText(); }

    /** Grabs the keyboard with all of the text selected. */
    void beginEditing();

    juce::TextEditor& textEditor() noexcept { return editor; }
    juce::String valueText() const override { return text(); }

    bool keyPressed (const juce::KeyPress& key) override;
    void resized() override;
    void enablementChanged() override;
    void lookAndFeelChanged() override;

private:
    void paintBody (juce::Graphics& g) override;

    /** Its own outline is the ring. */
    juce::Path focusRing() const override { return {}; }

    /** The editor inside speaks for it. */
    juce::AccessibilityRole role() const override { return juce::AccessibilityRole::ignored; }

    void finish (bool commit);
    void restyle();

    juce::TextEditor editor;
    juce::String before;
};
} // namespace plus48::ui

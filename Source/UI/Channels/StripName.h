// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"
#include "UI/Controls/TextField.h"

namespace plus48::ui
{
/** The name on a strip. A press selects the strip, a double click or F2 on it edits. Body 18 high. */
class StripName : public Pressable
{
public:
    StripName();

    /** Empty: what plays names it. */
    std::function<void (const juce::String&)> onRename;

    /** Enter with Ctrl or Shift; need not be there. */
    std::function<void (juce::ModifierKeys)> onPressWith;

    void showName (const juce::String& shownName);
    void beginEditing();
    void endEditing();

    /** Often: a field that the keyboard has left is closed, also where nothing was typed. */
    void tick();
    bool isEditing() const noexcept { return field.isVisible(); }
    TextField& textField() noexcept { return field; }

    juce::String valueText() const override { return name; }
    void mouseDoubleClick (const juce::MouseEvent&) override { beginEditing(); }
    bool keyPressed (const juce::KeyPress&) override;
    void resized() override { field.setBounds (getLocalBounds()); }

private:
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 4.0f; }
    juce::String name;
    TextField field;
    bool fieldHadFocus = false;
};

/** One small line that opens something: which microphone, which instrument. Body 16 high. */
class StripLine : public Pressable
{
public:
    void setText (const juce::String&);

    juce::String valueText() const override { return text; }

private:
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 4.0f; }

    juce::String text;
};
} // namespace plus48::ui

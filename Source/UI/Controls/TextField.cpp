// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/TextField.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
TextField::TextField()
{
    setWantsKeyboardFocus (false);
    addAndMakeVisible (editor);
    editor.setFont (type::strong());
    editor.setJustification (juce::Justification::centredLeft);
    editor.setIndents (0, 0);
    editor.setBorder ({});
    editor.setSelectAllWhenFocused (true);
    editor.onReturnKey = [this] { finish (true); };
    editor.onEscapeKey = [this] { finish (false); };

    editor.onFocusLost = [this] {
        if (editor.getText() != before)
            finish (true);

        repaint();
    };

    restyle();
}

void TextField::restyle()
{
    const auto& p = palette();

    for (const auto id : { juce::TextEditor::backgroundColourId, juce::TextEditor::outlineColourId, juce::TextEditor::focusedOutlineColourId, juce::TextEditor::shadowColourId })
        editor.setColour (id, juce::Colours::transparentBlack);

    editor.setColour (juce::TextEditor::highlightColourId, p.s4);
    editor.setColour (juce::TextEditor::highlightedTextColourId, p.t1);
    editor.setColour (juce::CaretComponent::caretColourId, p.t1);
    editor.setColour (juce::TextEditor::textColourId, p.t1);
    editor.applyColourToAllText (p.t1);
}

void TextField::lookAndFeelChanged()
{
    restyle();
    Control::lookAndFeelChanged();
}

void TextField::setText (const juce::String& text)
{
    before = text;
    editor.setText (text, false);
}

void TextField::beginEditing()
{
    editor.setTitle (getTitle());
    editor.setHelpText (getHelpText());
    editor.selectAll();

    if (editor.isShowing())
        editor.grabKeyboardFocus();

    repaint();
}

void TextField::finish (bool commit)
{
    if (commit)
    {
        before = editor.getText();

        if (onCommit != nullptr)
            onCommit (before);

        return;
    }

    editor.setText (before, false);

    if (onCancel != nullptr)
        onCancel();
}

bool TextField::keyPressed (const juce::KeyPress& key)
{
    // What the editor does not know is not the window's either, but Tab moves on.
    return ! key.isKeyCode (juce::KeyPress::tabKey);
}

void TextField::resized()
{
    const auto inner = body().toNearestInt().reduced (6, 0);
    editor.setBounds (inner.withSizeKeepingCentre (inner.getWidth(), juce::jmin (inner.getHeight() - 4, 18)));
}

void TextField::enablementChanged()
{
    editor.setReadOnly (! isEnabled());
    Control::enablementChanged();
}

void TextField::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    const auto isActive = editor.hasKeyboardFocus (true) || showsFocus();
    const auto line = isActive ? 1.5f : 1.0f;

    g.setColour (p.inset);
    g.fillRoundedRectangle (body(), 5.0f);
    g.setColour (isActive ? p.t1 : isHovered() ? p.t3
                                               : p.line2);
    g.drawRoundedRectangle (body().reduced (line * 0.5f), 5.0f - line * 0.5f, line);
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "StripName.h"

#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
StripName::StripName()
{
    setNames ("Name", "What stands on the strip; double-click to write another name.", "F2");
    field.setNames ("Name", "Enter keeps it, Esc leaves it as it was; empty: what plays names it.");
    field.onCommit = [this] (const juce::String& text) {
        endEditing();

        if (onRename != nullptr && text != name)
            onRename (text);
    };
    field.onCancel = [this] { endEditing(); };
    addChildComponent (field);
}

void StripName::endEditing()
{
    if (! isEditing())
        return;

    field.setVisible (false);
    repaint();
}

void StripName::tick()
{
    if (! isEditing())
        return;

    const auto hasFocus = field.textEditor().hasKeyboardFocus (true);

    if (fieldHadFocus && ! hasFocus)
        endEditing();
    else
        fieldHadFocus |= hasFocus;
}

void StripName::showName (const juce::String& shownName)
{
    if (std::exchange (name, shownName) != shownName)
        repaint();
}

void StripName::beginEditing()
{
    fieldHadFocus = false;
    field.setText (name);
    field.setVisible (true);
    field.beginEditing();
}

bool StripName::keyPressed (const juce::KeyPress& key)
{
    if (key.isKeyCode (juce::KeyPress::F2Key))
    {
        beginEditing();
        return true;
    }

    // With Ctrl or Shift it chooses, as the pointer does.
    if (! key.isKeyCode (juce::KeyPress::returnKey) || ! (key.getModifiers().isCommandDown() || key.getModifiers().isShiftDown()))
        return Pressable::keyPressed (key);

    if (onPressWith != nullptr)
        onPressWith (key.getModifiers());

    return onPressWith != nullptr;
}

void StripName::paintBody (juce::Graphics& g)
{
    if (! isEditing())
        drawText (g, name, type::strong(), palette().t1, body());
}

void StripLine::setText (const juce::String& newText)
{
    if (std::exchange (text, newText) != newText)
        repaint();
}

void StripLine::paintBody (juce::Graphics& g)
{
    auto area = body();
    const auto colour = isHovered() ? palette().t1 : palette().t3;
    const auto width = std::min (area.getWidth(), textWidth (type::caption(), text) + 1.0f);
    drawText (g, text, type::caption(), colour, area.removeFromLeft (width));

    // Where the words leave room for it.
    if (area.getWidth() >= 14.0f)
        drawIcon (g, Icon::down, area.removeFromLeft (14.0f).withSizeKeepingCentre (10.0f, 10.0f), colour);
}
} // namespace plus48::ui

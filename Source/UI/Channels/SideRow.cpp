// SPDX-License-Identifier: GPL-3.0-or-later
#include "SideRow.h"

#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
void SideRow::setWords (const Words& next)
{
    if (next == words)
        return;

    words = next;
    setTitle (words.number + (words.number.isEmpty() ? "" : " ") + words.name);
    repaint();
}

void SideRow::mouseDown (const juce::MouseEvent& event)
{
    Pressable::mouseDown (event);

    if (event.mods.isPopupMenu() && onMenu != nullptr)
        onMenu();
}

bool SideRow::keyPressed (const juce::KeyPress& key)
{
    const auto& wanted = key == juce::KeyPress::F2Key ? onRename : onRemove;
    const auto isItsOwn = key == juce::KeyPress::F2Key || key == juce::KeyPress::deleteKey;

    if (! isItsOwn || wanted == nullptr)
        return Pressable::keyPressed (key);

    wanted();
    return true;
}

void SideRow::paintBody (juce::Graphics& g)
{
    const auto& colours = palette();
    auto area = body();

    if (isHovered())
    {
        g.setColour (colours.s2);
        g.fillRoundedRectangle (area.expanded (4.0f, 0.0f), 6.0f);
    }

    const auto mark = area.removeFromLeft (16.0f);

    if (words.icon.has_value())
        drawIcon (g, *words.icon, mark.withSizeKeepingCentre (16.0f, 16.0f), colours.*words.colour);
    else if (words.isDotFilled)
        fillCircle (g, mark.getCentre().translated (-2.0f, 0.0f), 5.0f, colours.*words.colour);
    else
        strokeCircle (g, mark.getCentre().translated (-2.0f, 0.0f), 4.25f, colours.*words.colour, 1.5f);

    area.removeFromLeft (8.0f);

    if (words.number.isNotEmpty())
        drawText (g, words.number, type::caption(), colours.t3, area.removeFromLeft (22.0f));

    const auto isWarning = words.colour == &Palette::red && words.icon.has_value();
    drawText (g, words.said, type::label(), isWarning ? colours.red : colours.t2, area.removeFromRight (std::min (120.0f, textWidth (type::label(), words.said) + 4.0f)), juce::Justification::centredRight);
    const auto nameWidth = std::min (area.getWidth(), textWidth (type::label(), words.name) + 8.0f);
    drawText (g, words.name, type::label(), colours.t1, area.removeFromLeft (nameWidth));

    // Not half of it: a tooltip says all.
    if (textWidth (type::caption(), words.detail) <= area.getWidth())
        drawText (g, words.detail, type::caption(), colours.t3, area);
}
} // namespace plus48::ui

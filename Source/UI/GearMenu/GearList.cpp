// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/GearMenu/GearList.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
GearList::GearList()
{
    viewport.setViewedComponent (&content, false);
    viewport.setScrollBarsShown (true, false);
    viewport.setScrollBarThickness (10);
    viewport.setWantsKeyboardFocus (false);
    addAndMakeVisible (viewport);
}

int GearList::indexOf (const juce::String& id) const
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i]->item().id == id)
            return static_cast<int> (i);

    return -1;
}

void GearList::setItems (const std::vector<GearItem>& items, bool hasPencils)
{
    // The rows there are stay, and with them the keyboard.
    while (rows.size() > items.size())
        rows.pop_back();

    while (rows.size() < items.size())
    {
        rows.push_back (std::make_unique<GearRow>());
        auto& row = *rows.back();
        content.addAndMakeVisible (row);
        row.onPress = [this, &row] {
            if (onHighlight != nullptr)
                onHighlight (row.item().id);
        };
        row.onChoose = [this] {
            if (onChoose != nullptr)
                onChoose();
        };
        row.onPencil = [this, &row] {
            if (onPencil != nullptr)
                onPencil (row.item().id);
        };
    }

    for (std::size_t i = 0; i < items.size(); ++i)
    {
        rows[i]->setItem (items[i], hasPencils);
        rows[i]->setHighlighted (items[i].id == chosen);
    }

    resized();
    content.repaint();
}

void GearList::highlight (const juce::String& id)
{
    auto hadFocus = false;

    for (const auto& row : rows)
        hadFocus = hadFocus || row->hasKeyboardFocus (false);

    chosen = id;

    // The new one first: the keyboard has nowhere to go while none wants it.
    if (const auto index = indexOf (id); index >= 0)
    {
        auto& row = *rows[static_cast<std::size_t> (index)];
        row.setHighlighted (true);

        if (hadFocus)
            row.grabKeyboardFocus();

        reveal();
    }

    for (const auto& row : rows)
        if (row->item().id != id)
            row->setHighlighted (false);
}

void GearList::reveal()
{
    const auto index = indexOf (chosen);
    const auto view = viewport.getViewArea();

    if (index < 0 || viewport.getHeight() <= 0)
        return;

    const auto area = rows[static_cast<std::size_t> (index)]->getBounds();

    if (area.getY() < view.getY())
        viewport.setViewPosition (0, index == 0 ? 0 : area.getY());
    else if (area.getBottom() > view.getBottom())
        viewport.setViewPosition (0, area.getBottom() - viewport.getHeight());
}

void GearList::step (int direction)
{
    const auto next = juce::jlimit (0, juce::jmax (0, numRows() - 1), indexOf (chosen) + direction);

    if (next < numRows() && onHighlight != nullptr)
        onHighlight (rows[static_cast<std::size_t> (next)]->item().id);
}

void GearList::grabFocus()
{
    if (const auto index = indexOf (chosen); index >= 0)
        rows[static_cast<std::size_t> (index)]->grabKeyboardFocus();
}

void GearList::resized()
{
    viewport.setBounds (getLocalBounds());
    auto height = 2;

    for (const auto& row : rows)
        height += GearRow::pitch + (row->item().heading.isNotEmpty() ? GearRow::headingHeight : 0);

    const auto width = getWidth() - (height > getHeight() ? viewport.getScrollBarThickness() : 0);
    content.setSize (width, height);
    auto y = 2;

    for (const auto& row : rows)
    {
        y += row->item().heading.isNotEmpty() ? GearRow::headingHeight : 0;
        row->setBody ({ 8, y, width - 16, GearRow::height });
        y += GearRow::pitch;
    }

    reveal();
}

void GearList::Content::paint (juce::Graphics& g)
{
    const auto& p = palette();

    for (const auto& row : list.rows)
    {
        if (row->item().heading.isEmpty())
            continue;

        const auto line = juce::Rectangle<int> (20, row->getY() + Control::margin - GearRow::headingHeight, getWidth() - 40, GearRow::headingHeight).toFloat();
        drawText (g, row->item().heading, type::title(), p.t1, line);
        drawText (g, row->item().headingFigure, type::caption(), p.t3, line, juce::Justification::centredRight);
    }
}
} // namespace plus48::ui

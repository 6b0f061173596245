// SPDX-License-Identifier: GPL-3.0-or-later
#include "GearCard.h"

#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
GearCard::GearCard (const juce::String& kind, bool hasMenuToOpen) : hasMenu (hasMenuToOpen)
{
    words.kind = kind;
    setWantsKeyboardFocus (hasMenu);
}

void GearCard::setWords (const Words& newWords)
{
    if (newWords == words)
        return;

    words = newWords;
    valueHasChanged();
}

void GearCard::setCompact (bool shouldBeCompact)
{
    compact = shouldBeCompact;
    repaint();
}

void GearCard::setOpen (bool isOpen)
{
    open = isOpen;
    repaint();
}

void GearCard::setClipped (bool isClipped)
{
    if (clipped == isClipped)
        return;

    clipped = isClipped;
    repaint();
}

juce::String GearCard::fittedTitle (const juce::Font& font, float width) const
{
    auto title = words.title;

    // In a narrow card the first words have to do: `Broadcast`.
    while (textWidth (font, title) > width && title.containsChar (' '))
        title = title.upToLastOccurrenceOf (" ", false, false);

    return title;
}

void GearCard::paintBody (juce::Graphics& g)
{
    const auto& colours = palette();
    const auto area = body();
    drawCard (g, area, hasMenu && isHovered() ? colours.s3 : colours.s2);

    if (paintArt != nullptr)
        paintArt (g, area);

    auto text = area.reduced (12.0f, 0.0f);
    const auto titleFont = compact ? type::strong() : type::title();
    const auto titleWidth = text.getWidth() + 8.0f;
    drawText (g, words.kind, type::caption(), colours.t3, { text.getX(), area.getY() + 10.0f, text.getWidth() - 16.0f, 14.0f });
    drawText (g, fittedTitle (titleFont, titleWidth), titleFont, words.isPale ? colours.t2 : colours.t1, { text.getX(), area.getY() + 24.0f, titleWidth, compact ? 18.0f : 20.0f });
    drawText (g, words.foot, type::caption(), words.isProblem ? colours.red : colours.t3, text.withTrimmedLeft (words.footIndent).withY (area.getBottom() - 24.0f).withHeight (14.0f));

    if (hasMenu)
        drawIcon (g, Icon::down, { area.getRight() - 24.0f, area.getY() + 10.0f, 14.0f, 14.0f }, colours.t3);

    if (words.isProblem || clipped)
        drawCardRing (g, area, colours.red);
    else if (open)
        drawCardRing (g, area, colours.t1);
}
} // namespace plus48::ui

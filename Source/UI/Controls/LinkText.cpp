// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/LinkText.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
LinkText::LinkText (const juce::String& newText) : text (newText) {}

void LinkText::setText (const juce::String& newText)
{
    text = newText;
    repaint();
}

int LinkText::idealWidth() const { return static_cast<int> (std::ceil (textWidth (type::label(), text))); }

void LinkText::paintBody (juce::Graphics& g)
{
    const auto area = body();
    const auto width = juce::jmin (area.getWidth(), textWidth (type::label(), text));
    drawText (g, text, type::label(), palette().t1, area);
    g.setColour (isHovered() ? palette().t1 : palette().line2);
    g.fillRect (area.getX(), std::round (area.getCentreY() + 7.0f), width, 1.0f);
}
} // namespace plus48::ui

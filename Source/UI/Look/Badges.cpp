// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/Badges.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
juce::Font letterFont() { return textFont (11.0f, Weight::bold); }
juce::Font badgeFont() { return textFont (11.0f, Weight::semiBold); }
} // namespace

float keyCapWidth (const juce::String& key) { return juce::jmax (18.0f, std::ceil (textWidth (type::caption(), key)) + 10.0f); }

void drawKeyCap (juce::Graphics& g, juce::Rectangle<float> area, const juce::String& key)
{
    g.setColour (palette().line2);
    g.drawRoundedRectangle (area.reduced (0.5f), 3.5f, 1.0f);
    drawText (g, key, type::caption(), palette().t3, area, juce::Justification::centred);
}

void drawTag (juce::Graphics& g, juce::Rectangle<float> area, const juce::String& letter, juce::Colour colour, bool filled)
{
    g.setColour (colour);

    if (filled)
        g.fillRoundedRectangle (area, 5.0f);
    else
        g.drawRoundedRectangle (area.reduced (0.75f), 4.25f, 1.5f);

    drawText (g, letter, letterFont(), filled ? palette().on : colour, area, juce::Justification::centred);
}

float badgeWidth (const juce::String& text) { return std::ceil (textWidth (badgeFont(), text)) + 12.0f; }

void drawBadge (juce::Graphics& g, juce::Rectangle<float> area, const juce::String& text, juce::Colour colour)
{
    g.setColour (colour);
    g.drawRoundedRectangle (area.reduced (0.5f), 3.5f, 1.0f);
    drawText (g, text, badgeFont(), colour, area, juce::Justification::centred);
}
} // namespace plus48::ui

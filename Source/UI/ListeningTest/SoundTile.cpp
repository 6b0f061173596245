// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTest/SoundTile.h"

#include "UI/Look/Badges.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
SoundTile::SoundTile (const juce::String& letterToShow, const juce::String& keyToShow, juce::Colour Palette::*colourToUse, juce::Colour Palette::*colourOnIt)
    : SoundChoiceTile (letterToShow, letterToShow, keyToShow), colour (colourToUse), onColour (colourOnIt)
{
    setComponentID ("tile " + large);
}

void SoundTile::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    const auto area = body();
    const auto under = isHeard() ? p.*colour : p.s1;
    g.setColour (isHovered() || isDown() ? mixed (isHeard() ? p.*onColour : p.t1, under, 0.06f) : under);
    g.fillRoundedRectangle (area, cornerRadius());

    const auto content = isHeard() ? p.*onColour : p.t1;
    auto inner = area.reduced (24.0f, 20.0f);
    const auto wordsHeight = 38.0f, letterHeight = juce::jmin (104.0f, inner.getHeight() - wordsHeight - 8.0f);
    drawText (g, large, displayFont (letterHeight, Weight::bold), isHeard() ? p.*onColour : p.*colour, inner.withHeight (letterHeight));

    const auto width = keyCapWidth (key);
    auto corner = juce::Rectangle<float> (area.getRight() - 20.0f - width, area.getY() + 20.0f, width, 18.0f);

    if (isHeard())
    {
        g.setColour (content);
        g.drawRoundedRectangle (corner.reduced (0.5f), 4.0f, 1.0f);
        drawText (g, key, type::caption(), content, corner, juce::Justification::centred);
        drawIcon (g, Icon::speaker, { corner.getX() - 30.0f, corner.getY(), 18.0f, 18.0f }, content);
    }
    else
    {
        drawKeyCap (g, corner, key);
    }

    auto words = inner.removeFromBottom (wordsHeight);
    drawText (g, title, type::title(), content, words.removeFromTop (20.0f));
    drawText (g, line, type::label(), isHeard() ? content.withMultipliedAlpha (0.8f) : p.t2, words.withTrimmedTop (1.0f));
}

void AnswerButton::setText (const juce::String& newText, const juce::String& help, const juce::String& spokenKey)
{
    if (text == newText)
        return;

    text = newText;
    setNames (text, help, spokenKey);
    repaint();
}

void AnswerButton::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    const auto area = body();
    fillAndStroke (g, area.reduced (1.0f), 11.0f, isHovered() || isDown() ? p.s3 : p.s2, p.*colour, 2.0f);
    const auto width = textWidth (type::headline(), text), cap = keyCapWidth (keyName);
    auto line = area.withSizeKeepingCentre (width + 12.0f + cap, 24.0f);
    drawText (g, text, type::headline(), p.*colour, line.removeFromLeft (width + 1.0f));
    drawKeyCap (g, line.removeFromRight (cap).withSizeKeepingCentre (cap, 18.0f), keyName);
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"
#include "UI/Takes/TakeRow.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr float gap = 6.0f;
constexpr float starSize = 14.0f;
} // namespace

void TakeRow::paint (juce::Graphics& g)
{
    const auto& p = palette();
    const auto area = getLocalBounds().toFloat();

    if (isSelected() || isHovered || isPlaying() || isRenaming())
    {
        g.setColour (p.s2);
        g.fillRoundedRectangle (area, 12.0f);
    }

    if (! isRenaming())
        paintTitle (g);

    paintSubtitle (g);
    paintFigures (g);

    if (listIsFocused && isSelected())
        drawCardRing (g, area, p.t1);
}

void TakeRow::paintTitle (juce::Graphics& g) const
{
    const auto& p = palette();
    auto line = layout().title();
    const auto put = [&] (const juce::String& words, const juce::Font& font, juce::Colour colour, float room) {
        const auto width = juce::jmin (room, std::ceil (textWidth (font, words)));
        drawText (g, words, font, colour, line.removeFromLeft (width));
        line.removeFromLeft (gap);
    };

    const auto lengthWidth = std::ceil (tabularWidth (type::caption(), text.length));
    put (text.title, type::strong(), p.t1, line.getWidth());

    if (text.name.isNotEmpty())
        put (text.name, type::strong(), p.t2, juce::jmax (0.0f, line.getWidth() - lengthWidth - 2.0f * gap - starSize));

    drawTabular (g, text.length, type::caption(), p.t3, line);
}

/** After the words: where paintTitle() ends. */
void TakeRow::placeStar()
{
    const auto line = layout().title();
    const auto lengthWidth = std::ceil (tabularWidth (type::caption(), text.length));
    auto x = line.getX() + std::ceil (textWidth (type::strong(), text.title)) + gap;

    if (text.name.isNotEmpty())
        x += juce::jmin (std::ceil (textWidth (type::strong(), text.name)), juce::jmax (0.0f, line.getRight() - x - lengthWidth - 2.0f * gap - starSize)) + gap;

    star.setBody (juce::Rectangle<float> (x + lengthWidth + 2.0f, line.getY() - 2.0f, 22.0f, 22.0f).toNearestInt());
}

/** What went wrong while it was recorded. */
juce::String TakeRow::warning() const
{
    if (text.lost.isNotEmpty() || numClips == 0)
        return text.lost;

    return numClips == 1 ? juce::String ("Clipped in 1 place") : "Clipped in " + juce::String (numClips) + " places";
}

void TakeRow::paintSubtitle (juce::Graphics& g) const
{
    const auto& p = palette();
    auto line = layout().subtitle();

    if (isRenaming())
    {
        drawText (g, "Enter keeps, Esc cancels", type::caption(), p.t3, line);
        return;
    }

    if (problem.isNotEmpty())
    {
        drawText (g, problem, type::caption(), p.hot, line);
        return;
    }

    if (const auto words = warning(); words.isNotEmpty())
    {
        const auto width = juce::jmin (line.getWidth(), std::ceil (textWidth (type::caption(), words)));
        drawText (g, words, type::caption(), p.red, line.removeFromLeft (width));
        line.removeFromLeft (8.0f);
    }

    // The whole setup, or the microphone alone, or beside a warning nothing: a word that is cut says less.
    const auto microphone = text.setup.upToFirstOccurrenceOf (",", false, false);
    constexpr auto hardlyNarrower = 0.9f;

    const auto whole = text.isSpillNear ? text.setup + ", " + text.spill : text.setup;

    for (const auto& words : { whole, text.setup, microphone })
    {
        if (textWidth (type::caption(), words) * hardlyNarrower <= line.getWidth())
        {
            drawText (g, words, type::caption(), p.t3, line);
            return;
        }
    }

    if (warning().isEmpty())
        drawText (g, microphone, type::caption(), p.t3, line);
}

void TakeRow::paintFigures (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto at = layout();
    const auto font = textFont (13.0f);
    const juce::String* const figures[] { &text.peak, &text.loudness, &text.noise };

    for (int i = 0; i < static_cast<int> (at.figures.size()); ++i)
        drawTabular (g, *figures[i], font, i == 0 && numClips > 0 ? p.red : p.t1, at.figure (i, getWidth()), juce::Justification::centredRight);
}
} // namespace plus48::ui

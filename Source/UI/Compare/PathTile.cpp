// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Compare/PathTile.h"

#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
/** Room for the letter above two lines of words. */
constexpr float tallFrom = 104.0f;

/** Of the sign of the difference over short ones. */
constexpr float shortSignHeight = 20.0f;

/** The words of a long name, in at most two lines. */
juce::StringArray linesOf (const juce::String& name, const juce::Font& font, float width)
{
    if (textWidth (font, name) <= width)
        return { name };

    auto words = juce::StringArray::fromTokens (name, " ", "");

    // The upper line takes as much as it can.
    juce::String upper = words[0];
    words.remove (0);

    while (words.size() > 1 && textWidth (font, upper + " " + words[0]) <= width)
    {
        upper << " " << words[0];
        words.remove (0);
    }

    return { upper, words.joinIntoString (" ") };
}
} // namespace

PathTile::PathTile (Path pathToShow) : path (pathToShow)
{
    setComponentID (path == Path::a ? "tile A" : "tile B");
}

void PathTile::setPreamp (const juce::String& preampName, const juce::String& gain) { setWords (preampName, gain, "Hears and records path " + letter() + "."); }

void PathTile::setWords (const juce::String& newName, const juce::String& detail, const juce::String& help)
{
    if (name == newName && gainShown == detail)
        return;

    name = newName;
    gainShown = detail;
    setNames (letter() + ", " + name + ", " + detail, help, letter());
    repaint();
}

void PathTile::setOnlyDifference (bool isOnly)
{
    if (std::exchange (isOnlyDifference, isOnly) != isOnly)
        repaint();
}

juce::Colour PathTile::letterColour() const
{
    const auto& p = palette();
    return isHeard() ? p.on : (path == Path::a ? p.a : p.b);
}

void PathTile::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    const auto colour = path == Path::a ? p.a : p.b;
    const auto area = body();
    const auto surface = isHeard() ? colour : mixed (colour, p.tile, 0.1f);
    g.setColour (isHovered() || isDown() ? mixed (p.t1, surface, 0.08f) : surface);
    g.fillRoundedRectangle (area, cornerRadius());

    const auto isShort = area.getHeight() < tallFrom;

    // Beside the gain, where the words of a short one would run into it above.
    if (isHeard())
        drawIcon (g, Icon::speaker, { area.getRight() - 26.0f, isShort ? area.getBottom() - 26.0f : area.getY() + 10.0f, 16.0f, 16.0f }, p.on);

    if (isShort)
        paintShort (g);
    else
        paintTall (g);
}

void PathTile::paintTall (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto area = body();
    const auto inner = area.reduced (12.0f, 0.0f);
    const auto font = type::strong();
    const auto lines = linesOf (name, font, inner.getWidth());
    auto bottom = area.getBottom() - 28.0f;

    for (int i = lines.size(); --i >= 0; bottom -= 16.0f)
        drawText (g, lines[i], font, isHeard() ? p.on : p.t1, { inner.getX(), bottom - 16.0f, inner.getWidth(), 16.0f });

    // Where the sign of the difference stands over the inner corner, the letter is in the outer one.
    if (isOnlyDifference && path == Path::b)
        drawTextAt (g, letter(), type::hero(), letterColour(), { inner.getRight() + 2.0f, area.getY() + 48.0f }, Anchor::end);
    else
        drawTextAt (g, letter(), type::hero(), letterColour(), { inner.getX() - 2.0f, area.getY() + 48.0f });

    drawTabular (g, gainShown, type::caption(), isHeard() ? p.on : p.t3, { inner.getX(), area.getBottom() - 25.0f, inner.getWidth(), 14.0f });
}

/** The words beside the letter, not below it. */
void PathTile::paintShort (juce::Graphics& g) const
{
    const auto& p = palette();
    auto area = body().reduced (12.0f, 0.0f);

    // Below the sign of the difference.
    if (isOnlyDifference)
        area.removeFromTop (shortSignHeight);

    drawText (g, letter(), type::hero(), letterColour(), area.removeFromLeft (42.0f));

    const auto lines = linesOf (name, type::strong(), area.getWidth());
    auto words = area.withSizeKeepingCentre (area.getWidth(), 18.0f + 16.0f * static_cast<float> (lines.size()));

    for (const auto& line : lines)
        drawText (g, line, type::strong(), isHeard() ? p.on : p.t1, words.removeFromTop (16.0f));

    drawTabular (g, gainShown, type::caption(), isHeard() ? p.on : p.t3, words.withTrimmedTop (2.0f));
}

void drawDifferenceSign (juce::Graphics& g, juce::Rectangle<int> well)
{
    // Where the two meet, above their names.
    const auto& p = palette();
    const auto isShort = static_cast<float> (well.getHeight()) < tallFrom + 8.0f;
    const auto pill = well.toFloat().withSizeKeepingCentre (96.0f, isShort ? shortSignHeight : 28.0f).withY (static_cast<float> (well.getY()) + 2.0f);
    const auto radius = 0.5f * pill.getHeight();
    g.setColour (p.inset);
    g.fillRoundedRectangle (pill.expanded (4.0f), radius + 4.0f);
    g.setColour (p.t1);
    g.fillRoundedRectangle (pill, radius);
    drawIcon (g, Icon::speaker, { pill.getX() + 20.0f, pill.getCentreY() - 7.0f, 14.0f, 14.0f }, p.bg);
    drawText (g, juce::String::fromUTF8 ("A \xe2\x88\x92 B"), type::strong(), p.bg, pill.withTrimmedLeft (40.0f));
}
} // namespace plus48::ui

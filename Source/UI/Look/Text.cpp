// SPDX-License-Identifier: GPL-3.0-or-later
#include "JuceCompatGui.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
bool isDigit (juce::juce_wchar c) noexcept { return c >= '0' && c <= '9'; }

/** Whole pixels keep horizontal stems sharp. */
float baselineIn (juce::Rectangle<float> area, const juce::Font& font, juce::Justification justification)
{
    auto top = area.getCentreY() - font.getHeight() * 0.5f;

    if (justification.testFlags (juce::Justification::top))
        top = area.getY();
    else if (justification.testFlags (juce::Justification::bottom))
        top = area.getBottom() - font.getHeight();

    return std::round (top + font.getAscent());
}

float leftIn (juce::Rectangle<float> area, float width, juce::Justification justification)
{
    if (justification.testFlags (juce::Justification::horizontallyCentred))
        return area.getCentreX() - width * 0.5f;

    return justification.testFlags (juce::Justification::right) ? area.getRight() - width : area.getX();
}

/** Calls `place` for every run of text that has a place of its own. Returns the width of all. */
template <typename Place>
float forEachCell (const juce::Font& font, const juce::String& text, Place&& place)
{
    const auto cell = compat::textWidth (font, "0");
    auto x = 0.0f;
    juce::String run;

    const auto endRun = [&] {
        if (run.isEmpty())
            return;

        place (run, x);
        x += compat::textWidth (font, run);
        run.clear();
    };

    for (auto c = text.getCharPointer(); ! c.isEmpty();)
    {
        const auto letter = c.getAndAdvance();

        if (isDigit (letter))
        {
            endRun();
            const auto digit = juce::String::charToString (letter);
            place (digit, x + (cell - compat::textWidth (font, digit)) * 0.5f);
            x += cell;
        }
        else
        {
            run << juce::String::charToString (letter);
        }
    }

    endRun();
    return x;
}

void drawCells (juce::Graphics& g, const juce::String& text, const juce::Font& font, juce::Colour colour, juce::Point<float> start)
{
    juce::GlyphArrangement glyphs;
    forEachCell (font, text, [&] (const juce::String& run, float x) { glyphs.addLineOfText (font, run, start.x + x, start.y); });
    g.setColour (colour);
    glyphs.draw (g);
}
} // namespace

juce::String withMinus (const juce::String& text)
{
    juce::String result;
    juce::juce_wchar before = ' ';

    for (auto c = text.getCharPointer(); ! c.isEmpty();)
    {
        const auto letter = c.getAndAdvance();
        const auto isSign = letter == '-' && isDigit (*c) && ! juce::CharacterFunctions::isLetterOrDigit (before);
        result << juce::String::charToString (isSign ? juce::juce_wchar (0x2212) : letter);
        before = letter;
    }

    return result;
}

float textWidth (const juce::Font& font, const juce::String& text) { return compat::textWidth (font, text); }

float tabularWidth (const juce::Font& font, const juce::String& text)
{
    return forEachCell (font, text, [] (const juce::String&, float) {});
}

void drawText (juce::Graphics& g, const juce::String& text, const juce::Font& font, juce::Colour colour,
               juce::Rectangle<float> area, juce::Justification justification)
{
    auto width = compat::textWidth (font, text);
    const auto fits = width <= area.getWidth() + 0.5f;
    juce::GlyphArrangement glyphs;

    if (fits)
    {
        glyphs.addLineOfText (font, text, leftIn (area, width, justification), baselineIn (area, font, justification));
    }
    else
    {
        glyphs.addCurtailedLineOfText (font, text, 0.0f, baselineIn (area, font, justification), area.getWidth(), true);
        width = glyphs.getBoundingBox (0, -1, true).getRight();
        glyphs.moveRangeOfGlyphs (0, -1, leftIn (area, width, justification), 0.0f);
    }

    g.setColour (colour);
    glyphs.draw (g);
}

void drawTabular (juce::Graphics& g, const juce::String& text, const juce::Font& font, juce::Colour colour,
                  juce::Rectangle<float> area, juce::Justification justification)
{
    drawCells (g, text, font, colour, { leftIn (area, tabularWidth (font, text), justification), baselineIn (area, font, justification) });
}

void drawTextAt (juce::Graphics& g, const juce::String& text, const juce::Font& font, juce::Colour colour,
                 juce::Point<float> baseline, Anchor anchor)
{
    const auto width = anchor == Anchor::start ? 0.0f : tabularWidth (font, text);
    drawCells (g, text, font, colour, { baseline.x - (anchor == Anchor::middle ? width * 0.5f : width), baseline.y });
}

float drawParagraph (juce::Graphics* g, const juce::String& text, const juce::Font& font, juce::Colour colour,
                     juce::Rectangle<float> area, float lineHeight)
{
    const auto parts = juce::StringArray::fromTokens (text, "*", "");
    const auto strong = textFont (13.0f, Weight::semiBold).withHeight (font.getHeight());
    const auto leading = lineHeight - font.getHeight();
    juce::AttributedString attributed;
    attributed.setLineSpacing (leading);

    for (int i = 0; i < parts.size(); ++i)
        attributed.append (parts[i], i % 2 == 0 ? font : strong, i % 2 == 0 ? colour : palette().t1);

    juce::TextLayout layout;
    layout.createLayout (attributed, area.getWidth());

    if (g != nullptr)
        layout.draw (*g, area.translated (0.0f, leading * 0.5f).withHeight (layout.getHeight()));

    return lineHeight * static_cast<float> (layout.getNumLines());
}
} // namespace plus48::ui

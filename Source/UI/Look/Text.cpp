// SPDX-License-Identifier: GPL-3.0-or-later
#include "JuceCompatGui.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"
#include "UI/Look/VisualOrder.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
float wordLength = 1.0f;

/** A word has four letters or more, none of them a capital but the first: `dBFS` and `MIC` are none. */
bool isWord (const juce::String& run) { return run.length() >= 4 && run.substring (1) == run.substring (1).toLowerCase(); }

/** What is left to add to a text after some words, in letters, is carried on to the next one. */
juce::String longerWord (const juce::String& word, float& owed)
{
    juce::String result;

    for (auto c = word.getCharPointer(); ! c.isEmpty();)
    {
        const auto letter = juce::String::charToString (c.getAndAdvance());
        result << letter;
        owed += wordLength - 1.0f;

        if (owed >= 1.0f)
        {
            result << letter.toLowerCase();
            owed -= 1.0f;
        }
    }

    return result;
}

juce::String lengthened (const juce::String& text)
{
    if (wordLength <= 1.0f)
        return text;

    juce::String result, run;
    auto owed = 0.0f;

    const auto endRun = [&] {
        result << (isWord (run) ? longerWord (run, owed) : run);
        run.clear();
    };

    for (auto c = text.getCharPointer(); ! c.isEmpty();)
    {
        const auto letter = c.getAndAdvance();

        if (juce::CharacterFunctions::isLetter (letter))
        {
            run << juce::String::charToString (letter);
        }
        else
        {
            endRun();
            result << juce::String::charToString (letter);
        }
    }

    endRun();
    return result;
}

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

/** As much of the text as has room before an ellipsis, by letters as they are read. */
juce::String curtailed (const juce::Font& font, const juce::String& text, float width)
{
    const auto ellipsis = juce::String::charToString (0x2026);

    for (auto length = text.length() - 1; length > 0; --length)
        if (const auto shorter = text.substring (0, length).trimEnd() + ellipsis; compat::textWidth (font, visualOrder (shorter)) <= width)
            return shorter;

    return ellipsis;
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
    forEachCell (font, visualOrder (text), [&] (const juce::String& run, float x) { glyphs.addLineOfText (font, run, start.x + x, start.y); });
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

void setWordLength (float times) { wordLength = times; }

float textWidth (const juce::Font& font, const juce::String& text) { return compat::textWidth (font, lengthened (text)); }

juce::String endOfPath (const juce::Font& font, const juce::String& path, float width)
{
    auto shown = path;

    for (auto start = 1; start < path.length() && textWidth (font, shown) > width; ++start)
        shown = juce::String::charToString (0x2026) + path.substring (start);

    return shown;
}

float tabularWidth (const juce::Font& font, const juce::String& text)
{
    return forEachCell (font, lengthened (text), [] (const juce::String&, float) {});
}

void drawText (juce::Graphics& g, const juce::String& text, const juce::Font& font, juce::Colour colour,
               juce::Rectangle<float> area, juce::Justification justification)
{
    const auto stored = lengthened (text);
    auto line = visualOrder (stored);
    auto fitted = font;

    if (const auto width = compat::textWidth (font, line); width > area.getWidth() + 0.5f)
    {
        if (area.getWidth() >= narrowestText * width)
            fitted = font.withHorizontalScale (font.getHorizontalScale() * area.getWidth() / width);
        else
            line = visualOrder (curtailed (font, stored, area.getWidth()));
    }

    juce::GlyphArrangement glyphs;
    glyphs.addLineOfText (fitted, line, leftIn (area, compat::textWidth (fitted, line), justification), baselineIn (area, font, justification));
    g.setColour (colour);
    glyphs.draw (g);
}

void drawTabular (juce::Graphics& g, const juce::String& text, const juce::Font& font, juce::Colour colour,
                  juce::Rectangle<float> area, juce::Justification justification)
{
    drawCells (g, lengthened (text), font, colour, { leftIn (area, tabularWidth (font, text), justification), baselineIn (area, font, justification) });
}

void drawTextAt (juce::Graphics& g, const juce::String& text, const juce::Font& font, juce::Colour colour,
                 juce::Point<float> baseline, Anchor anchor)
{
    const auto width = anchor == Anchor::start ? 0.0f : tabularWidth (font, text);
    drawCells (g, lengthened (text), font, colour, { baseline.x - (anchor == Anchor::middle ? width * 0.5f : width), baseline.y });
}

float drawParagraph (juce::Graphics* g, const juce::String& text, const juce::Font& font, juce::Colour colour,
                     juce::Rectangle<float> area, float lineHeight)
{
    const auto parts = juce::StringArray::fromTokens (lengthened (text), "*", "");
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

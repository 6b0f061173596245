// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Lessons/KeyedText.h"

#include "UI/Look/Badges.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr float capHeight = 18.0f;

bool endsSentence (const juce::String& word) { return word.endsWithChar ('.') || word.endsWithChar ('?') || word.endsWithChar (':'); }

/** `X` or `B,`: a letter, and perhaps a sign behind it. */
bool isKeyName (const juce::String& word)
{
    return word.isNotEmpty() && word[0] >= 'A' && word[0] <= 'Z' && (word.length() == 1 || (word.length() == 2 && juce::String (",.;:").containsChar (word[1])));
}
} // namespace

KeyedText::KeyedText (const juce::String& text)
{
    auto isPressing = false, isFirst = true;

    for (const auto& token : juce::StringArray::fromTokens (text, " ", ""))
    {
        if (std::exchange (isFirst, endsSentence (token)))
            isPressing = token == "Press";

        if (! isPressing || ! isKeyName (token))
        {
            words.push_back ({ token });
            continue;
        }

        words.push_back ({ token.substring (0, 1), true });

        if (token.length() > 1)
            words.push_back ({ token.substring (1), false, true });
    }
}

float KeyedText::widthOf (const Word& word, const juce::Font& font) { return word.isKey ? keyCapWidth (word.text) : textWidth (font, word.text); }

std::vector<KeyedText::Line> KeyedText::linesIn (const juce::Font& font, float width) const
{
    const auto space = textWidth (font, "a a") - textWidth (font, "aa");
    std::vector<Line> lines;
    auto x = 0.0f;

    for (const auto& word : words)
    {
        const auto wide = widthOf (word, font);

        // A word that is wider than all of it has a line of its own.
        if (lines.empty() || (! word.isGlued && x + space + wide > width))
        {
            lines.emplace_back();
            x = -space;
        }

        lines.back().push_back (word);
        x += wide + (word.isGlued ? 0.0f : space);
    }

    return lines;
}

int KeyedText::numLines (const juce::Font& font, float width) const { return static_cast<int> (linesIn (font, width).size()); }

void KeyedText::draw (juce::Graphics& g, const juce::Font& font, juce::Colour colour, juce::Rectangle<float> area, float lineHeight) const
{
    const auto space = textWidth (font, "a a") - textWidth (font, "aa");

    for (const auto& line : linesIn (font, area.getWidth()))
    {
        if (area.getHeight() < lineHeight - 0.5f)
            return;

        const auto row = area.removeFromTop (lineHeight);
        auto x = row.getX();
        juce::String run;

        // Words between two keys are drawn at once: their letters stand as in any line.
        const auto drawRun = [&] {
            const auto wide = textWidth (font, run);
            drawText (g, run, font, colour, row.withX (x).withRight (std::max (row.getRight(), x + wide + 1.0f)));
            x += run.isEmpty() ? 0.0f : wide;
            run.clear();
        };

        for (std::size_t i = 0; i < line.size(); ++i)
        {
            const auto& word = line[i];
            const auto gap = i > 0 && ! word.isGlued;

            if (! word.isKey)
            {
                run << (gap ? " " : "") << word.text;
                continue;
            }

            drawRun();
            x += gap ? space : 0.0f;
            const auto wide = keyCapWidth (word.text);
            drawKeyCap (g, juce::Rectangle<float> (x, row.getCentreY() - capHeight * 0.5f, wide, capHeight), word.text);
            x += wide;
        }

        drawRun();
    }
}
} // namespace plus48::ui

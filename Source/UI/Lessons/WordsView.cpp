// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Lessons/WordsView.h"

#include "Glossary/Glossary.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
void WordsView::setWords (const juce::StringArray& terms, const juce::String& line)
{
    std::vector<Word> next;

    for (const auto& word : terms)
        if (const auto* term = plus48::glossary::find (word))
            next.push_back ({ term->name, term->meaning });

    if (next == words && lead == line)
        return;

    words = std::move (next);
    lead = line;
    juce::String spoken = lead;

    for (const auto& word : words)
        spoken << (spoken.isEmpty() ? "" : " ") << word.term << ": " << word.meaning;

    setDescription (spoken);
    repaint();
}

float WordsView::layOut (juce::Graphics* g, float width) const
{
    const auto& p = palette();
    auto y = 0.0f;
    const auto paragraph = [&] (const juce::String& text, juce::Colour colour) {
        y += drawParagraph (g, text, type::body(), colour, { 0.0f, y, width, 400.0f }, 18.0f);
    };

    if (lead.isNotEmpty())
    {
        paragraph (lead, p.t1);
        y += 12.0f;
    }

    for (const auto& word : words)
    {
        if (g != nullptr)
            drawText (*g, word.term, type::strong(), p.t1, { 0.0f, y, width, 18.0f });

        y += 18.0f;
        paragraph (word.meaning, p.t2);
        y += 12.0f;
    }

    return std::max (0.0f, y - 12.0f);
}

int WordsView::idealHeight (int width) const { return juce::roundToInt (std::ceil (layOut (nullptr, static_cast<float> (width)))); }

void WordsView::paint (juce::Graphics& g) { layOut (&g, static_cast<float> (getWidth())); }
} // namespace plus48::ui

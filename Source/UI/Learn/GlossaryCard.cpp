// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Learn/GlossaryCard.h"

#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr int side = 20, headHeight = 44, fieldTop = 52, fieldHeight = 36, listTop = 98, below = 8;
constexpr auto title = "Glossary";
} // namespace

GlossaryCard::GlossaryCard() : all ("All " + juce::String (glossary::terms().size()) + " words")
{
    setComponentID ("glossary");
    setTitle (title);
    all.setComponentID ("all words");
    all.setNames ("All words", "Every word that is explained, in one list.");
    all.onPress = [this] {
        if (onAllWords != nullptr)
            onAllWords();
    };

    search.setComponentID ("find a word");
    search.onChange = [this] (const juce::String& words) {
        typed = words.trim();
        fill();
    };
    search.onEscape = [this] (bool) {
        if (onLeave != nullptr)
            onLeave();
    };
    search.onScroll = [this] (const juce::KeyPress& key) { viewport.keyPressed (key); };

    viewport.setViewedComponent (&list, false);
    viewport.setScrollBarsShown (true, false);
    viewport.setWantsKeyboardFocus (false);
    viewport.setScrollBarThickness (10);
    viewport.surface = [] { return palette().s2; };

    for (auto* const child : std::initializer_list<juce::Component*> { &search, &viewport, &all })
        addAndMakeVisible (child);
}

void GlossaryCard::showWords (const juce::StringArray& words, const juce::String& of)
{
    wordsOfLesson = words;
    whose = of;

    if (typed.isEmpty())
        fill();
}

void GlossaryCard::fill()
{
    std::vector<const glossary::Term*> terms;

    if (typed.isNotEmpty())
        terms = glossary::search (typed);
    else
        for (const auto& word : wordsOfLesson)
            if (const auto* const term = glossary::find (word))
                terms.push_back (term);

    list.show (terms);
    viewport.setViewPosition (0, 0);
    resized();
    repaint();
}

void GlossaryCard::resized()
{
    const auto width = getWidth();
    all.setBody ({ width - side - all.idealWidth(), headHeight / 2 - 8, all.idealWidth(), 20 });
    search.setBody ({ 16, fieldTop, width - 32, fieldHeight });
    viewport.setBounds (side, listTop, width - side - 6, juce::jmax (0, getHeight() - listTop - below));

    // The bar at the side is beside the words.
    list.setWidth (width - 2 * side);
}

void GlossaryCard::paint (juce::Graphics& g)
{
    drawCard (g, getLocalBounds().toFloat(), palette().s2);
    auto head = juce::Rectangle<int> (side, 8, all.getX() - side - 8, 32).toFloat();
    drawText (g, title, type::title(), palette().t1, head.removeFromLeft (std::ceil (textWidth (type::title(), title)) + 1.0f));
    const auto count = list.numShown();
    const auto found = count == 0 ? juce::String ("None found") : juce::String (count) + " found";
    drawText (g, typed.isEmpty() ? whose : found, type::caption(), palette().t3, head.withTrimmedLeft (12.0f).translated (0.0f, 1.0f));
}
} // namespace plus48::ui

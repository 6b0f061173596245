// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Learn/GlossaryList.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr int nameHeight = 18, gapBelow = 6;
constexpr float lineHeight = 16.0f;
constexpr auto nothingFound = "No such word. Try a part of it.";
} // namespace

/** A screen reader hears the term and its sentence. */
class GlossaryList::Row : public juce::Component
{
public:
    explicit Row (const glossary::Term& termToShow) : term (termToShow)
    {
        setTitle (term.explained());
        setInterceptsMouseClicks (false, false);
    }

    int heightFor (int width) const
    {
        const juce::Rectangle<float> area (0.0f, 0.0f, static_cast<float> (width), 0.0f);
        return nameHeight + gapBelow + static_cast<int> (std::ceil (drawParagraph (nullptr, term.meaning, type::label(), {}, area, lineHeight)));
    }

    void paint (juce::Graphics& g) override
    {
        auto area = getLocalBounds().toFloat();
        drawText (g, term.name, type::strong(), palette().t1, area.removeFromTop (static_cast<float> (nameHeight)));
        drawParagraph (&g, term.meaning, type::label(), palette().t2, area, lineHeight);
    }

    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override
    {
        return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::staticText);
    }

private:
    const glossary::Term& term;
};

GlossaryList::GlossaryList()
{
    setComponentID ("words");
    setTitle ("Words");
    setInterceptsMouseClicks (false, false);
}

GlossaryList::~GlossaryList() = default;

void GlossaryList::show (const std::vector<const glossary::Term*>& terms)
{
    rows.clear();

    for (const auto* term : terms)
        addAndMakeVisible (*rows.emplace_back (std::make_unique<Row> (*term)));

    place();
    repaint();
}

void GlossaryList::setWidth (int newWidth)
{
    width = newWidth;
    place();
}

void GlossaryList::place()
{
    if (width <= 0)
        return;

    auto y = 0;

    for (const auto& row : rows)
    {
        const auto height = row->heightFor (width);
        row->setBounds (0, y, width, height);
        y += height;
    }

    setSize (width, rows.empty() ? nameHeight + gapBelow : y);
}

void GlossaryList::paint (juce::Graphics& g)
{
    if (rows.empty())
        drawText (g, nothingFound, type::label(), palette().t2, getLocalBounds().toFloat().withHeight (static_cast<float> (nameHeight)));
}
} // namespace plus48::ui

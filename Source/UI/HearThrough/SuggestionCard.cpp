// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/HearThrough/SuggestionCard.h"

#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
SuggestionCard::SuggestionCard (const juce::String& titleToShow, const juce::String& wordsToShow) : title (titleToShow), words (wordsToShow)
{
    setNames ("Add: " + title, words + ". Makes this version.", "Enter");
}

void SuggestionCard::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    g.setColour (isHovered() || isDown() ? p.s3 : p.s2);
    g.fillRoundedRectangle (body(), cornerRadius());

    auto area = body().reduced (16.0f, 0.0f);
    drawIcon (g, Icon::plus, area.removeFromRight (16.0f), p.t2);
    area.removeFromRight (8.0f);
    drawText (g, title, type::strong(), p.t1, area.withY (area.getY() + 11.0f).withHeight (20.0f));
    drawText (g, words, type::caption(), p.t3, area.withY (area.getY() + 33.0f).withHeight (14.0f));
}

AddRow::AddRow (int maxVersions) : limit ("Up to " + juce::String (maxVersions))
{
    setComponentID ("add version");
    setNames ("Add a version", "Chooses other equipment for this take, and hears it through that.");
}

void AddRow::paintBody (juce::Graphics& g)
{
    const auto& p = palette();

    if (isHovered() || isDown())
    {
        g.setColour (p.s2);
        g.fillRoundedRectangle (body(), cornerRadius());
    }

    auto area = body().reduced (12.0f, 0.0f);
    const auto width = textWidth (type::caption(), limit) + 2.0f;
    drawText (g, limit, type::caption(), p.t3, area.removeFromRight (width), juce::Justification::centredRight);
    drawIcon (g, Icon::plus, area.removeFromLeft (20.0f).withSizeKeepingCentre (16.0f, 16.0f), p.t1);
    drawText (g, juce::String::fromUTF8 ("Add a version\xe2\x80\xa6"), type::strong(), p.t1, area.withTrimmedLeft (52.0f));
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Learn/LearnRail.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int tileHeight = 64, railGap = 8;
} // namespace

RailTile::RailTile (Icon newIcon, const juce::String& newWords) : icon (newIcon), words (newWords) {}

void RailTile::setWords (const juce::String& newWords)
{
    words = newWords;
    repaint();
}

void RailTile::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    auto area = body();
    const auto isUp = isHovered() || isDown();
    g.setColour (isPrimary ? (isUp ? mixed (p.t1, p.good, 0.14f) : p.good) : (isUp ? p.s3 : p.s2));
    g.fillRoundedRectangle (area, cornerRadius());

    const auto colour = isPrimary ? p.on : p.t1;
    area = area.reduced (6.0f, 12.0f);
    drawIcon (g, icon, area.removeFromTop (18.0f), colour);
    drawText (g, words, type::button(), colour, area.removeFromBottom (18.0f), juce::Justification::centred);
}

LearnRail::LearnRail() : resetProgress (Icon::cross, juce::String::fromUTF8 ("Start over\xe2\x80\xa6"))
{
    setComponentID ("rail");
    begin.setComponentID ("begin");
    begin.setPrimary();
    words.setComponentID ("all words");
    words.setNames ("All words", "Every word that is explained, in one list.", "/");
    firstScreen.setComponentID ("first screen");
    firstScreen.setNames ("Show the first screen again", "The three beginnings: your microphone, a demo voice, an instrument.");
    resetProgress.setComponentID ("ask to reset progress");
    resetProgress.setNames ("Start over", "Forgets which lessons are done, after a question.");

    for (auto* const tile : { &begin, &words, &firstScreen, &resetProgress })
        addAndMakeVisible (tile);
}

void LearnRail::resized()
{
    auto area = getLocalBounds().reduced (0, Control::margin);

    for (auto* const tile : { &begin, &words, &firstScreen, &resetProgress })
    {
        tile->setBody (area.removeFromTop (tileHeight).reduced (Control::margin, 0));
        area.removeFromTop (railGap);
    }
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Learn/LessonCard.h"

#include "UI/Learn/LessonArt.h"
#include "UI/Look/Badges.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr int cardSide = 20, pictureInset = 16, pictureHeight = 144, buttonHeight = 36, leastHeight = 376;

/** Caption, question and what is between them. */
constexpr int cardHeadHeight = 14 + 6 + 26 + 4;
} // namespace

LessonCard::LessonCard()
{
    setComponentID ("lesson card");
    begin.setComponentID ("begin");
    begin.onPress = [this] {
        if (onBegin != nullptr)
            onBegin();
    };
    addAndMakeVisible (begin);
}

void LessonCard::show (const LessonWords& newWords)
{
    words = newWords;
    setTitle (words.caption + ": " + words.question);
    begin.setText (words.step > 1 ? words.button + " at step " + juce::String (words.step) : words.button);
    begin.setNames (words.button + ": " + words.question, "Begins this lesson; your setup is kept and comes back.", "Enter");
    resized();
    repaint();
}

void LessonCard::setPictured (bool shouldBePictured)
{
    isPictured = shouldBePictured;
    repaint();
}

int LessonCard::textTop() const noexcept { return isPictured ? pictureInset + pictureHeight + 16 : cardSide; }

int LessonCard::idealHeight() const
{
    const juce::Rectangle<float> line (0.0f, 0.0f, static_cast<float> (getWidth() - 2 * cardSide), 0.0f);
    const auto about = drawParagraph (nullptr, words.about, type::body(), {}, line);
    const auto why = words.why.isEmpty() ? 0.0f : 10.0f + drawParagraph (nullptr, words.why, type::label(), {}, line.withTrimmedLeft (24.0f), 16.0f);
    const auto needed = textTop() + cardHeadHeight + static_cast<int> (std::ceil (about + why)) + cardSide + buttonHeight + cardSide;
    return isPictured ? juce::jmax (leastHeight, needed) : needed;
}

void LessonCard::resized()
{
    begin.setBody ({ cardSide, getHeight() - cardSide - buttonHeight, begin.idealWidth(), buttonHeight });
}

void LessonCard::paintFoot (juce::Graphics& g) const
{
    const auto& p = palette();
    auto area = begin.getBounds().reduced (Control::margin).withRight (getWidth() - cardSide).withTrimmedLeft (begin.getWidth() - 2 * Control::margin + 10).toFloat();
    const auto cap = keyCapWidth ("Enter");
    drawKeyCap (g, area.removeFromLeft (cap).withSizeKeepingCentre (cap, 18.0f), "Enter");

    const auto width = std::ceil (textWidth (type::caption(), words.foot)) + 1.0f;
    drawText (g, words.foot, type::caption(), p.t3, area.removeFromRight (juce::jmin (width, area.getWidth())), juce::Justification::centredRight);

    if (words.step > 1 && area.getWidth() > 80.0f)
        drawLessonSteps (g, area.withTrimmedRight (12.0f).removeFromRight (juce::jmin (100.0f, area.getWidth() - 24.0f)).withSizeKeepingCentre (juce::jmin (100.0f, area.getWidth() - 24.0f), 4.0f), words.step);
}

void LessonCard::paint (juce::Graphics& g)
{
    const auto& p = palette();
    auto area = getLocalBounds().toFloat();
    drawCard (g, area, p.s2);

    if (isPictured)
    {
        const auto picture = area.reduced (static_cast<float> (pictureInset)).withHeight (static_cast<float> (pictureHeight));
        g.setColour (p.s1);
        g.fillRoundedRectangle (picture, 8.0f);
        drawLessonPicture (g, words.picture, picture);
    }

    area = area.reduced (static_cast<float> (cardSide), 0.0f).withTrimmedTop (static_cast<float> (textTop()));
    drawText (g, words.caption, type::caption(), p.t3, area.removeFromTop (14.0f));
    area.removeFromTop (6.0f);
    drawText (g, words.question, type::headline(), p.t1, area.removeFromTop (26.0f));
    area.removeFromTop (4.0f);
    area.removeFromTop (drawParagraph (&g, words.about, type::body(), p.t2, area) + 10.0f);

    if (words.why.isNotEmpty())
    {
        drawIcon (g, words.isDone ? Icon::check : Icon::bulb, area.removeFromLeft (16.0f).withHeight (16.0f), p.good);
        drawParagraph (&g, words.why, type::label(), p.t2, area.withTrimmedLeft (8.0f), 16.0f);
    }

    paintFoot (g);
}
} // namespace plus48::ui

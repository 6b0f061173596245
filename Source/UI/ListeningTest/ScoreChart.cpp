// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTest/ScoreChart.h"

#include "ListeningTest/ResultWords.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <algorithm>

namespace plus48::ui
{
namespace
{
/** Above the bars, for the bubble; and below them, for counts, bracket and words. */
constexpr float above = 40.0f, below = 66.0f, lineUnder = 24.0f;

bool isTell (const TestScore& score) { return score.question == Question::canYouTell; }
} // namespace

ScoreChart::ScoreChart (const TestScore& scoreToShow) : score (scoreToShow)
{
    for (const auto outcomes : outcomesByCount (score.trials))
        shares.push_back (static_cast<double> (outcomes));

    highest = *std::max_element (shares.begin(), shares.end());
    const auto words = resultWords (score);
    setTitle (isTell (score) ? "What guessing looks like" : "What a coin would choose");
    setDescription (words.you + ". " + words.share + ".");
    setInterceptsMouseClicks (false, false);
}

std::unique_ptr<juce::AccessibilityHandler> ScoreChart::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::image);
}

bool ScoreChart::isInTail (int count) const
{
    return isTell (score) ? count >= score.count : std::abs (2 * count - score.trials) >= std::abs (2 * score.count - score.trials);
}

juce::Rectangle<float> ScoreChart::barOf (int count) const
{
    const auto bottom = static_cast<float> (getHeight()) - below - (isTell (score) ? 0.0f : lineUnder);
    const auto pitch = static_cast<float> (getWidth()) / static_cast<float> (score.trials + 1);
    const auto height = juce::jmax (2.0f, static_cast<float> (shares[static_cast<std::size_t> (count)] / highest) * (bottom - above));
    return { (static_cast<float> (count) + 0.11f) * pitch, bottom - height, 0.78f * pitch, height };
}

void ScoreChart::paintBars (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto bottom = barOf (0).getBottom();

    for (int count = 0; count <= score.trials; ++count)
    {
        const auto bar = barOf (count);
        const auto isYours = count == score.count;
        g.setColour (isYours ? p.t1 : isInTail (count) ? p.t3
                                                       : p.s4);
        g.fillRoundedRectangle (bar, std::min (4.0f, 0.5f * bar.getHeight()));
        drawText (g, juce::String (count), textFont (score.trials > 16 ? 11.0f : 13.0f, isYours ? Weight::bold : Weight::medium), isYours ? p.t1 : p.t3, { bar.getX() - 6.0f, bottom + 8.0f, bar.getWidth() + 12.0f, 18.0f }, juce::Justification::centred);
    }

    g.setColour (p.line2);
    g.fillRect (0.0f, bottom, static_cast<float> (getWidth()), 1.0f);
}

/** Between this count and the one before it. */
void ScoreChart::paintLimit (juce::Graphics& g, int first, bool isLeft) const
{
    const auto& p = palette();
    const auto bottom = barOf (0).getBottom();
    const auto pitch = static_cast<float> (getWidth()) / static_cast<float> (score.trials + 1);
    const auto x = static_cast<float> (first) * pitch, top = above + 0.32f * (bottom - above);
    juce::Path line;
    line.startNewSubPath (x, top);
    line.lineTo (x, bottom);
    strokeDashed (g, line, p.good, 1.5f, 4.0f, 4.0f);

    const auto font = textFont (12.0f, Weight::semiBold);
    const auto count = juce::String (isLeft ? first - 1 : first) + (isLeft ? " or fewer:" : " or more:");
    const auto meaning = isTell (score) ? juce::String ("hard to guess") : juce::String ("clearly ") + (isLeft ? "A" : "B");
    auto words = juce::Rectangle<float> (isLeft ? x - 110.0f : x + 10.0f, top, 100.0f, 16.0f);
    const auto side = isLeft ? juce::Justification::centredRight : juce::Justification::centredLeft;
    drawText (g, count, font, p.good, words, side);
    drawText (g, meaning, font, p.good, words.translated (0.0f, 16.0f), side);
}

void ScoreChart::paintBubble (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto bar = barOf (score.count);
    const auto words = resultWords (score).you;
    const auto font = textFont (13.0f, Weight::bold);
    const auto width = textWidth (font, words) + 22.0f;
    auto bubble = juce::Rectangle<float> (width, 26.0f).withCentre ({ bar.getCentreX(), bar.getY() - 25.0f });
    bubble.setX (juce::jlimit (0.0f, juce::jmax (0.0f, static_cast<float> (getWidth()) - width), bubble.getX()));
    g.setColour (p.bg);
    g.fillRoundedRectangle (bubble.expanded (2.0f), 8.0f);
    g.setColour (p.t1);
    g.fillRoundedRectangle (bubble, 6.0f);
    juce::Path tip;
    tip.addTriangle (bar.getCentreX() - 5.0f, bubble.getBottom() - 0.5f, bar.getCentreX() + 5.0f, bubble.getBottom() - 0.5f, bar.getCentreX(), bubble.getBottom() + 5.5f);
    g.fillPath (tip);
    drawText (g, words, font, p.bg, bubble, juce::Justification::centred);
}

void ScoreChart::paintShare (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto bottom = barOf (0).getBottom() + 32.0f, width = static_cast<float> (getWidth());
    const auto bracket = [&] (int from, int to) {
        juce::Path path;
        path.startNewSubPath (barOf (from).getX(), bottom);
        path.lineTo (barOf (from).getX(), bottom + 6.0f);
        path.lineTo (barOf (to).getRight(), bottom + 6.0f);
        path.lineTo (barOf (to).getRight(), bottom);
        stroke (g, path, p.t2, 1.5f);
    };

    const auto text = resultWords (score).share;
    auto line = juce::Rectangle<float> (0.0f, bottom + 12.0f, width, 20.0f);

    if (isTell (score))
    {
        bracket (score.count, score.trials);
        const auto words = textWidth (type::strong(), text) + 2.0f;
        const auto middle = 0.5f * (barOf (score.count).getX() + barOf (score.trials).getRight());
        const auto x = juce::jlimit (0.0f, width - words, middle - 0.5f * words);
        drawText (g, text, type::strong(), p.t1, line.withX (x).withWidth (words));

        if (x > 150.0f)
            drawText (g, "Right answers out of " + juce::String (score.trials), type::label(), p.t2, line.withX (barOf (0).getX()).withWidth (x - 12.0f));

        return;
    }

    // Both ends, however far this one is from the middle.
    const auto outer = std::max (score.count, score.trials - score.count);

    if (2 * outer > score.trials)
    {
        bracket (0, score.trials - outer);
        bracket (outer, score.trials);
    }
    else
    {
        bracket (0, score.trials);
    }

    drawText (g, text, type::strong(), p.t1, line, juce::Justification::centred);
    line.translate (0.0f, 24.0f);
    drawText (g, "Always A", type::label(), p.a, line);
    drawText (g, "Times B was chosen, out of " + juce::String (score.trials), type::label(), p.t2, line, juce::Justification::centred);
    drawText (g, "Always B", type::label(), p.b, line, juce::Justification::centredRight);
}

void ScoreChart::paint (juce::Graphics& g)
{
    const auto needed = countNeeded (sidesOf (score.question), score.trials);
    paintBars (g);
    paintLimit (g, needed, false);

    if (! isTell (score))
        paintLimit (g, score.trials - needed + 1, true);

    paintBubble (g);
    paintShare (g);
}
} // namespace plus48::ui

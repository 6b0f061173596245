// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTest/HistoryRow.h"

#include "ListeningTest/HistoryWords.h"
#include "ListeningTest/ResultWords.h"
#include "UI/Look/Badges.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int narrowBelow = 1100, buttonWidth = 56, iconWidth = 28;

juce::String nameAndGain (const TestRecord::Side& side)
{
    const auto gain = side.detail.fromLastOccurrenceOf (", ", false, false);
    return gain.isEmpty() ? side.name : side.name + ", " + gain;
}

juce::Rectangle<float> cell (int x, int right, float y, float height) { return { static_cast<float> (x), y, static_cast<float> (right - x - 8), height }; }
} // namespace

HistoryRow::Columns::Columns (int width)
{
    isNarrow = width < narrowBelow;
    actions = width - 4 - buttonWidth - 2 * (iconWidth + 2);
    pair = isNarrow ? 100 : 132;
    question = isNarrow ? 380 : 432;
    score = isNarrow ? 420 : 576;
    odds = isNarrow ? 540 : 768;
    meaning = isNarrow ? 640 : 892;
}

HistoryRow::HistoryRow (const TestHistory::Test& testToShow, juce::Time now) : test (testToShow), openButton (PushButton::Kind::small, testToShow.record.trials.isFinished() ? "Open" : "Go on")
{
    const auto then = juce::Time::fromISO8601 (test.record.begun);
    day = dayWords (then, now);
    time = then.formatted ("%H:%M");

    const auto& record = test.record;
    const auto what = day + ", " + time + ", " + nameAndGain (record.a) + " against " + nameAndGain (record.b) + ", " + questionWords (record.trials.question);
    const auto score = record.trials.score();
    setTitle (what + " " + (score.has_value() ? scoreWords (*score) + ", by luck alone " + oddsWords (score->chance()) + ", " + outcomeWords (*score) : unfinishedWords (record.trials)));

    openButton.setComponentID ("open");
    openButton.setNames (isFinished() ? "Open this test" : "Go on with this test", isFinished() ? "Shows its result." : "Goes on with the same shuffle where it was left.", "Enter");
    openButton.onPress = [this] { onOpen(); };
    save.setComponentID ("save");
    save.setNames ("Save this test", "As CSV, JSON or text.");
    save.setDisabledReason (isFinished() ? "" : "An unfinished test has no score yet.");
    save.onPress = [this] { onSave(); };
    remove.setComponentID ("remove");
    remove.setNames ("Delete this test", "Into the bin, for 30 days of use.", "Delete");
    remove.onPress = [this] { onRemove(); };

    for (auto* button : { &openButton, &save, &remove })
        addAndMakeVisible (button);

    setChosen (false);
}

void HistoryRow::setChosen (bool shouldBe)
{
    isChosen = shouldBe;

    for (auto* button : { &openButton, &save, &remove })
        button->setWantsKeyboardFocus (isChosen);

    repaint();
}

void HistoryRow::mouseDown (const juce::MouseEvent&)
{
    if (onChoose != nullptr)
        onChoose();
}

std::unique_ptr<juce::AccessibilityHandler> HistoryRow::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::listItem);
}

void HistoryRow::resized()
{
    auto area = getLocalBounds().withTrimmedBottom (4).withTrimmedRight (4);
    const auto place = [&area] (PushButton& button, int width) {
        button.setBody (area.removeFromRight (width).withSizeKeepingCentre (width, 28));
        area.removeFromRight (2);
    };

    place (remove, iconWidth);
    place (save, iconWidth);
    place (openButton, buttonWidth);
}

void HistoryRow::paintPair (juce::Graphics& g, const Columns& at) const
{
    const auto& p = palette();

    for (const auto isA : { true, false })
    {
        auto line = cell (at.pair, at.question, isA ? 10.0f : 32.0f, 20.0f);
        drawTag (g, line.removeFromLeft (18.0f).withSizeKeepingCentre (18.0f, 18.0f), isA ? "A" : "B", isA ? p.a : p.b, isFinished());
        drawText (g, nameAndGain (isA ? test.record.a : test.record.b), type::label(), isFinished() ? p.t1 : p.t3, line.withTrimmedLeft (8.0f));
    }
}

void HistoryRow::paintDots (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto& p = palette();
    const auto& trials = test.record.trials;
    const auto score = trials.score();
    constexpr auto perLine = 12;

    for (int i = 0; i < trials.number; ++i)
    {
        const juce::Point<float> centre (area.getX() + 4.0f + 12.0f * static_cast<float> (i % perLine), area.getY() + 4.0f + 11.0f * static_cast<float> (i / perLine));
        const auto isLiked = trials.question == Question::whichDoYouLike;

        if (! score.has_value() && i < static_cast<int> (trials.answers.size()))
            fillCircle (g, centre, 3.5f, p.line2);
        else if (score.has_value() && isLiked)
            fillCircle (g, centre, 3.5f, i < trials.number - score->count ? p.a : p.b);
        else if (score.has_value() && i < score->count)
            fillCircle (g, centre, 3.5f, p.t1);
        else
            strokeCircle (g, centre, 2.75f, p.line2, 1.5f);
    }
}

void HistoryRow::paintScore (juce::Graphics& g, const Columns& at) const
{
    const auto& p = palette();
    const auto score = test.record.trials.score();
    const auto hasTwoLines = test.record.trials.number > 12;
    const auto y = at.isNarrow ? 23.0f : hasTwoLines ? 7.0f
                                                     : 11.0f;
    const auto area = cell (at.score, at.odds, y, 18.0f);
    drawTabular (g, score.has_value() ? scoreWords (*score) : juce::String ("Hidden"), type::strong(), score.has_value() ? p.t1 : p.t3, area);

    if (! at.isNarrow)
        paintDots (g, area.translated (0.0f, hasTwoLines ? 21.0f : 25.0f));

    if (score.has_value())
        drawTabular (g, oddsWords (score->chance()), type::strong(), p.t1, cell (at.odds, at.meaning, 23.0f, 18.0f));
}

void HistoryRow::paintMeaning (juce::Graphics& g, const Columns& at) const
{
    const auto& p = palette();
    const auto score = test.record.trials.score();
    auto area = cell (at.meaning, at.actions, 22.0f, 20.0f);
    const auto picture = area.removeFromLeft (14.0f).withSizeKeepingCentre (14.0f, 14.0f);
    area.removeFromLeft (8.0f);

    if (! score.has_value())
    {
        drawIcon (g, Icon::pause, picture, p.t3);
        drawText (g, unfinishedWords (test.record.trials), type::label(), p.t3, area);
        return;
    }

    const auto isClear = score->verdict() == TestVerdict::clear;

    if (isClear)
    {
        drawIcon (g, Icon::check, picture, p.good);
    }
    else
    {
        juce::Path dash;
        dash.startNewSubPath (picture.getX() + 3.0f, picture.getCentreY());
        dash.lineTo (picture.getRight() - 3.0f, picture.getCentreY());
        stroke (g, dash, p.t3, 1.5f);
    }

    drawText (g, outcomeWords (*score), isClear ? textFont (12.0f, Weight::semiBold) : type::label(), isClear ? p.t1 : p.t2, area);
}

void HistoryRow::paint (juce::Graphics& g)
{
    const auto& p = palette();
    const Columns at (getWidth());

    if (isChosen)
    {
        g.setColour (p.s2);
        g.fillRoundedRectangle (getLocalBounds().withTrimmedBottom (4).toFloat(), 12.0f);
    }

    drawText (g, day, type::strong(), isFinished() ? p.t1 : p.t3, cell (at.when, at.pair, 12.0f, 18.0f));
    drawTabular (g, time, type::caption(), p.t3, cell (at.when, at.pair, 31.0f, 14.0f));
    paintPair (g, at);

    auto question = cell (at.question, at.score, 22.0f, 20.0f);
    drawIcon (g, test.record.trials.question == Question::canYouTell ? Icon::ear : Icon::heart, question.removeFromLeft (14.0f), isFinished() ? p.t2 : p.t3);

    if (! at.isNarrow)
        drawText (g, questionWords (test.record.trials.question), type::label(), isFinished() ? p.t2 : p.t3, question.withTrimmedLeft (8.0f));

    paintScore (g, at);
    paintMeaning (g, at);
}
} // namespace plus48::ui

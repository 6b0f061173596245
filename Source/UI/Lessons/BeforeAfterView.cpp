// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Lessons/BeforeAfterView.h"

#include "UI/Lessons/GoalGauge.h"
#include "UI/Lessons/LessonWords.h"
#include "UI/Look/Badges.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int wellPadding = 6, matchHeight = 52;
} // namespace

BeforeAfterView::BeforeAfterView (LessonSession& sessionToShow) : session (sessionToShow), before ("Before", juce::String::charToString (0x2190)), after ("After", juce::String::charToString (0x2192))
{
    setTitle ("Before and after");
    setComponentID ("before and after");
    before.onPress = [this] { hear (LessonPair::Version::before); };
    after.onPress = [this] { hear (LessonPair::Version::after); };

    for (auto* const child : { &before, &after })
        addAndMakeVisible (child);
}

void BeforeAfterView::setOnPanel (bool shouldBe)
{
    isOnPanel = shouldBe;
    resized();
    repaint();
}

void BeforeAfterView::hear (LessonPair::Version version)
{
    if (session.pair().state() != LessonPair::State::ready)
        return;

    session.pair().hear (version);
    tick();
}

void BeforeAfterView::hearOther() { hear (session.pair().heard() == LessonPair::Version::before ? LessonPair::Version::after : LessonPair::Version::before); }

void BeforeAfterView::refresh()
{
    const auto kept = session.isOn() ? session.kept() : std::nullopt;
    const auto show = [&kept] (LessonTile& tile, const std::optional<double>& value) {
        if (! kept.has_value())
            tile.setWords ({}, {});
        else if (value.has_value() && std::isfinite (*value))
            tile.setWords (kept->condition.figure->inWords (*value), kept->condition.figure->name);
        else
            tile.setWords (GoalGauge::valueText (*kept->condition.figure, value), kept->condition.figure->name);
    };

    show (before, kept.has_value() ? kept->before : std::nullopt);
    show (after, kept.has_value() ? kept->after : std::nullopt);
    tick();
}

void BeforeAfterView::tick()
{
    const auto& pair = session.pair();
    const auto state = pair.state();
    const auto isReady = state == LessonPair::State::ready;
    before.setHeard (isReady && pair.heard() == LessonPair::Version::before);
    after.setHeard (isReady && pair.heard() == LessonPair::Version::after);

    const auto reason = isReady ? juce::String() : (state == LessonPair::State::failed ? pair.problem() : juce::String ("Both are being made."));
    before.setDisabledReason (reason);
    after.setDisabledReason (reason);

    const auto isMaking = state == LessonPair::State::making || state == LessonPair::State::none;
    const auto words = isMaking ? "Being made: " + juce::String (juce::roundToInt (100.0 * pair.progress())) + " %" : lessonWords::matchOf (pair);

    if (std::exchange (match, words) != words || std::exchange (shownState, state) != state)
    {
        shownState = state;
        setDescription (match);
        repaint();
    }
}

juce::Rectangle<float> BeforeAfterView::matchArea() const
{
    return juce::Rectangle<int> (well.getX() + 4, well.getBottom() + 10, well.getWidth() - 8, matchHeight - 10).toFloat();
}

void BeforeAfterView::resized()
{
    auto area = getLocalBounds().reduced (16, 0).withTrimmedTop (isOnPanel ? 48 : 0).withTrimmedBottom (isOnPanel ? 12 : 0);
    well = area.withHeight (juce::jlimit (64, 152, area.getHeight() - matchHeight));
    auto tiles = well.reduced (wellPadding);
    before.setBody (tiles.removeFromLeft ((tiles.getWidth() - 8) / 2));
    after.setBody (tiles.withTrimmedLeft (8));
}

void BeforeAfterView::paint (juce::Graphics& g)
{
    const auto& p = palette();

    if (isOnPanel)
    {
        drawPanel (g, getLocalBounds().toFloat());
        drawText (g, "Before and after", type::title(), p.t1, { 20.0f, 16.0f, static_cast<float> (getWidth()) - 80.0f, 20.0f });
        const auto cap = keyCapWidth ("X");
        drawKeyCap (g, { static_cast<float> (getWidth()) - 20.0f - cap, 17.0f, cap, 18.0f }, "X");
    }

    g.setColour (p.inset);
    g.fillRoundedRectangle (well.toFloat(), 14.0f);

    const auto isReady = shownState == LessonPair::State::ready, isMatched = isReady && session.pair().match().has_value();
    const auto title = isReady ? (isMatched ? "Level matched" : "Not matched") : (shownState == LessonPair::State::failed ? "Nothing to compare" : "One moment");
    auto words = matchArea();

    if (isMatched)
        drawIcon (g, Icon::check, words.removeFromLeft (16.0f).withHeight (18.0f), p.good);

    words.removeFromLeft (isMatched ? 8.0f : 0.0f);
    drawText (g, title, type::strong(), p.t1, words.removeFromTop (18.0f));
    drawParagraph (&g, match, type::caption(), p.t3, words, 14.0f);
}
} // namespace plus48::ui

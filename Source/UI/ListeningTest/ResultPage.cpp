// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTest/ResultPage.h"

#include "ListeningTest/HistoryWords.h"
#include "UI/Look/Badges.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int widestResult = 1040, gap = 16;
constexpr float lineHeight = 24.0f;
} // namespace

ResultPage::ResultPage (const TestRecord& finished)
    : FullPage ("Back"), record (finished), score (finished.trials.score().value_or (TestScore())), words (resultWords (score)), advice (finished), chart (score),
      first (PushButton::Kind::primary, advice.first.button), second (PushButton::Kind::plain, advice.second.button)
{
    setComponentID ("result");
    setHeading (isTell() ? "Blind test" : "Which do you like?", "Result");
    setDescription ((words.intro + " " + words.figure + " " + words.ofHowMany + ". " + words.verdict + ". " + words.explanation).removeCharacters ("*") + " " + words.chance + ".");
    save.setComponentID ("save report");
    save.setNames ("Save report", "Saves all of this test as a text.");
    save.onPress = [this] {
        if (onSave != nullptr)
            onSave();
    };

    share.setComponentID ("share");
    share.setNames ("Share", "Both versions as files, or as a page for friends to try the same test.");
    share.onPress = [this] {
        if (onShare != nullptr)
            onShare();
    };

    const auto connect = [this] (PushButton& button, const char* id, const ResultAdvice::Action& action) {
        button.setComponentID (id);
        button.setNames (action.button, advice.text.removeCharacters ("*"));
        button.onPress = [this, step = action.step] {
            if (onStep != nullptr)
                onStep (step);
        };
    };

    connect (first, "first step", advice.first);
    connect (second, "second step", advice.second);
    auto order = 0;

    for (auto* child : std::initializer_list<juce::Component*> { &first, &second, &share, &save, &back })
    {
        addAndMakeVisible (child);
        child->setExplicitFocusOrder (++order);
    }

    addAndMakeVisible (chart);

    // Behind the longest test of two versions there is one thing to do, not two.
    second.setVisible (advice.second.button != advice.first.button);
}

bool ResultPage::keyPressed (const juce::KeyPress& key)
{
    if (key != juce::KeyPress (juce::KeyPress::returnKey))
        return FullPage::keyPressed (key);

    first.press();
    return true;
}

void ResultPage::arrange()
{
    const auto height = getHeight();
    placeInBar (save);
    placeBeside (share, save);
    auto area = column (widestResult).withTrimmedTop (between (height, 64, 88)).withTrimmedBottom (between (height, 16, 68));
    auto leftColumn = area.removeFromLeft (juce::jmin (360, area.getWidth() * 9 / 26));
    area.removeFromLeft (gap);

    adviceArea = leftColumn.removeFromBottom (between (height, 172, 185));
    leftColumn.removeFromBottom (between (height, 12, gap));
    pairArea = leftColumn.removeFromBottom (between (height, 116, 128));
    leftColumn.removeFromBottom (between (height, 12, gap));
    scoreArea = leftColumn;
    trialsArea = area.removeFromBottom (isTell() ? between (height, 116, 130) : between (height, 96, 118));
    area.removeFromBottom (between (height, 12, gap));
    chartArea = area;
    chart.setBounds (chartArea.reduced (32, 0).withTrimmedTop (66).withTrimmedBottom (between (height, 6, 14)));

    auto buttons = adviceArea.reduced (24, 0).withTrimmedBottom (between (height, 16, 20)).removeFromBottom (36);
    first.setBody (buttons.removeFromLeft (first.idealWidth()));
    buttons.removeFromLeft (8);
    second.setBody (buttons.removeFromLeft (juce::jmin (second.idealWidth(), buttons.getWidth())));
}

void ResultPage::paintScore (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto& p = palette();
    const auto isLow = area.getHeight() < 300.0f;
    drawPanel (g, area);
    area = area.reduced (24.0f, isLow ? 14.0f : 24.0f);
    drawText (g, words.intro, type::label(), p.t2, area.removeFromTop (16.0f));

    const auto big = displayFont (isLow ? 48.0f : 72.0f, Weight::bold);
    const auto small = displayFont (isLow ? 20.0f : 28.0f);
    auto line = area.removeFromTop (isLow ? 50.0f : 78.0f);
    const auto figureWidth = textWidth (big, words.figure);
    drawText (g, words.figure, big, p.t1, line.removeFromLeft (figureWidth + 2.0f));
    drawText (g, words.ofHowMany, small, p.t2, line.withTrimmedLeft (8.0f).withTrimmedTop (isLow ? 14.0f : 22.0f));

    area.removeFromTop (isLow ? 4.0f : 24.0f);
    drawText (g, words.verdict, type::headline(), p.t1, area.removeFromTop (26.0f));
    area.removeFromTop (isLow ? 2.0f : 6.0f);
    const auto used = drawParagraph (&g, words.explanation.replace ("**", "*"), textFont (isLow ? 13.0f : 15.0f, Weight::regular), p.t2, area, isLow ? 19.0f : lineHeight);
    area.removeFromTop (used + (isLow ? 8.0f : 20.0f));

    auto row = area.removeFromTop (28.0f);
    const auto width = tabularWidth (type::label(), words.chance) + 24.0f;
    const auto pill = row.removeFromLeft (width);
    g.setColour (p.s3);
    g.fillRoundedRectangle (pill, 14.0f);
    drawTabular (g, words.chance, type::label(), p.t1, pill, juce::Justification::centred);
    drawText (g, words.chanceCaption, type::caption(), p.t3, row.withTrimmedLeft (10.0f));
}

void ResultPage::paintPair (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto& p = palette();
    drawPanel (g, area);
    area = area.reduced (24.0f, 0.0f).withSizeKeepingCentre (area.getWidth() - 48.0f, 96.0f);
    drawText (g, "You compared", type::caption(), p.t3, area.removeFromTop (14.0f));
    area.removeFromTop (7.0f);

    for (const auto isA : { true, false })
    {
        const auto& side = isA ? record.a : record.b;
        auto row = area.removeFromTop (25.0f);
        drawTag (g, row.removeFromLeft (18.0f).withSizeKeepingCentre (18.0f, 18.0f), isA ? "A" : "B", isA ? p.a : p.b, true);
        row.removeFromLeft (10.0f);
        const auto gain = side.detail.fromLastOccurrenceOf (", ", false, false);
        drawText (g, gain, type::label(), p.t2, row.removeFromRight (textWidth (type::label(), gain) + 2.0f), juce::Justification::centredRight);
        drawText (g, side.name, type::strong(), p.t1, row.withTrimmedRight (8.0f));
    }

    auto row = area.removeFromTop (25.0f);
    drawIcon (g, Icon::loop, row.removeFromLeft (18.0f).withSizeKeepingCentre (16.0f, 16.0f), p.t2);
    drawTabular (g, heardWords (record), type::label(), p.t2, row.withTrimmedLeft (10.0f));
}

void ResultPage::paintAdvice (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto& p = palette();
    drawPanel (g, area);
    const auto isLow = area.getHeight() < 180.0f;
    area = area.reduced (24.0f, isLow ? 14.0f : 18.0f);
    auto line = area.removeFromTop (20.0f);
    drawIcon (g, Icon::bulb, line.removeFromLeft (16.0f), p.good);
    drawText (g, "Coach", type::title(), p.t1, line.withTrimmedLeft (8.0f));
    area.removeFromTop (isLow ? 4.0f : 8.0f);
    drawText (g, advice.headline, type::headline(), p.t1, area.removeFromTop (26.0f));
    drawParagraph (&g, advice.text, type::body(), p.t2, area.withTrimmedTop (2.0f), 20.0f);
}

void ResultPage::paintTrials (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto& p = palette();
    drawPanel (g, area);
    area = area.reduced (32.0f, 0.0f).withSizeKeepingCentre (area.getWidth() - 64.0f, isTell() ? 90.0f : 68.0f);
    auto line = area.removeFromTop (20.0f);
    drawText (g, isTell() ? "What X was" : "What you chose", type::title(), p.t1, line);
    drawText (g, "Trial 1 to " + juce::String (record.trials.number) + (isTell() ? "" : ", the two shuffled each time"), type::caption(), p.t3, line, juce::Justification::centredRight);
    area.removeFromTop (12.0f);

    const auto count = record.trials.number;
    const auto width = juce::jmin (36.0f, area.getWidth() / static_cast<float> (count) - 3.0f), pitch = (area.getWidth() - width) / static_cast<float> (count - 1);

    for (int i = 0; i < count; ++i)
    {
        const auto was = record.trials.versionDrawn (i), chosen = record.trials.versionChosen (i);
        const auto shown = isTell() ? was : chosen;
        auto cell = juce::Rectangle<float> (area.getX() + pitch * static_cast<float> (i), area.getY(), width, 36.0f);
        g.setColour (p.s3);
        g.fillRoundedRectangle (cell, 8.0f);
        drawText (g, shown == Version::a ? "A" : "B", textFont (15.0f, Weight::bold), shown == Version::a ? p.a : p.b, cell, juce::Justification::centred);

        if (isTell())
            drawIcon (g, was == chosen ? Icon::check : Icon::cross, cell.translated (0.0f, 32.0f).withSizeKeepingCentre (juce::jmin (16.0f, width), 16.0f), was == chosen ? p.good : p.t3);
    }
}

void ResultPage::paintPage (juce::Graphics& g)
{
    const auto& p = palette();
    paintScore (g, scoreArea.toFloat());
    paintPair (g, pairArea.toFloat());
    paintAdvice (g, adviceArea.toFloat());
    const auto area = chartArea.toFloat();
    drawPanel (g, area);
    auto head = area.reduced (32.0f, 0.0f).withTrimmedTop (20.0f);
    drawText (g, chart.getTitle(), type::title(), p.t1, head.removeFromTop (20.0f));
    drawText (g, isTell() ? "How often each score comes up when nobody can hear a difference" : "How often each count comes up when someone likes both the same", type::label(), p.t2, head.removeFromTop (18.0f));
    paintTrials (g, trialsArea.toFloat());
}
} // namespace plus48::ui

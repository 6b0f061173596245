// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ListeningTest/ResultWords.h"
#include "UI/ListeningTest/FullPage.h"
#include "UI/ListeningTest/ResultAdvice.h"
#include "UI/ListeningTest/ScoreChart.h"

namespace plus48::ui
{
/** What a finished test has shown, in words and as it stands among guesses. [message thread] */
class ResultPage : public FullPage
{
public:
    explicit ResultPage (const TestRecord& finished);

    std::function<void (ResultAdvice::Step)> onStep;

    /** A report is wanted, as a text. */
    std::function<void()> onSave;

    /** Both versions are to be passed on. */
    std::function<void()> onShare;

    const ResultAdvice& resultAdvice() const noexcept { return advice; }
    const TestRecord& shown() const noexcept { return record; }
    bool keyPressed (const juce::KeyPress&) override;

private:
    void arrange() override;
    void paintPage (juce::Graphics&) override;
    void paintScore (juce::Graphics&, juce::Rectangle<float>) const;
    void paintPair (juce::Graphics&, juce::Rectangle<float>) const;
    void paintAdvice (juce::Graphics&, juce::Rectangle<float>) const;
    void paintTrials (juce::Graphics&, juce::Rectangle<float>) const;
    bool isTell() const { return record.trials.question == Question::canYouTell; }

    const TestRecord record;
    const TestScore score;
    const ResultWords words;
    const ResultAdvice advice;
    ScoreChart chart;
    PushButton save { PushButton::Kind::ghost, "Save report", Icon::save }, share { PushButton::Kind::ghost, "Share" }, first, second;
    juce::Rectangle<int> scoreArea, pairArea, adviceArea, chartArea, trialsArea;
};
} // namespace plus48::ui

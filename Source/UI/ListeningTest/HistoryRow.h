// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ListeningTest/TestHistory.h"
#include "UI/Controls/PushButton.h"

namespace plus48::ui
{
/** An earlier test in the list of them. [message thread] */
class HistoryRow : public juce::Component
{
public:
    static constexpr int height = 68;

    HistoryRow (const TestHistory::Test&, juce::Time now);

    /** `Open`, or `Go on`. */
    std::function<void()> onOpen, onSave, onRemove, onChoose;

    const TestHistory::Test& shown() const noexcept { return test; }

    /** Its buttons are reached by Tab only while it is. */
    void setChosen (bool);
    void open() { openButton.press(); }

    void paint (juce::Graphics&) override;
    void resized() override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDoubleClick (const juce::MouseEvent&) override { open(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    /** Where the columns are, for rows of this width. */
    struct Columns
    {
        explicit Columns (int width);

        int when = 12, pair, question, score, odds, meaning, actions;

        /** Question as a picture, and no dots. */
        bool isNarrow;
    };

private:
    bool isFinished() const { return test.record.trials.isFinished(); }
    void paintPair (juce::Graphics&, const Columns&) const;
    void paintScore (juce::Graphics&, const Columns&) const;
    void paintDots (juce::Graphics&, juce::Rectangle<float>) const;
    void paintMeaning (juce::Graphics&, const Columns&) const;

    const TestHistory::Test test;
    juce::String day, time;
    bool isChosen = false;
    PushButton openButton, save { PushButton::Kind::ghost, {}, Icon::save }, remove { PushButton::Kind::ghost, {}, Icon::bin };
};
} // namespace plus48::ui

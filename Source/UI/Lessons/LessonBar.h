// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/HelpAt.h"
#include "UI/Controls/PushButton.h"
#include "UI/Lessons/GoalGauge.h"
#include "UI/Lessons/KeyButton.h"
#include "UI/Look/WindowSize.h"

#include <memory>

namespace plus48::ui
{
/** Below the top bar while a lesson is on: which one and which step, what there is to do, how far the figure is from its goal, and the way on. Each step is
    announced with its line and figure. [message thread]
*/
class LessonBar : public juce::Component, public HelpAt
{
public:
    explicit LessonBar (LessonSession&);

    /** The green button; `Skip`; `Show me`; the cross. */
    std::function<void()> onNext, onSkip, onShowMe, onLeave;

    void setWindowSize (WindowSize);
    static constexpr int height (WindowSize size) noexcept { return size == WindowSize::small ? 56 : 72; }

    /** After another step, or another setup: the texts may hold other figures. */
    void refresh();

    /** Some 30 times a second. */
    void tick (double seconds);

    /** Where it stands, what there is to do, and the figure: what is announced. */
    juce::String spoken() const;

    /** The line that a small window has no room for. */
    juce::String helpAt (juce::Point<int>) const override { return size == WindowSize::small ? words.line : juce::String(); }

    /** What Enter does is a button that is seen. */
    KeyButton& nextButton() noexcept { return next; }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    using Step = LessonSession::Step;

    /** Of the step that was announced. */
    struct Place
    {
        juce::String lesson;
        Step step = Step::listen;
        int task = 0;
        bool isFound = false;

        bool operator== (const Place&) const = default;
    };

    /** The figure as it is; once the fault is mended, as it was and became. */
    std::optional<LessonSession::LiveFigure> figure() const;
    void refreshButtons();
    void refreshGuess();
    void paintSteps (juce::Graphics&) const;
    void paintWords (juce::Graphics&) const;
    void paintScore (juce::Graphics&) const;
    bool isSmall() const noexcept { return size == WindowSize::small; }

    LessonSession& session;
    WindowSize size = WindowSize::full;
    GoalGauge gauge;
    KeyButton next { KeyButton::Kind::primary, "Enter" };
    PushButton showMe { PushButton::Kind::ghost, "Show me" }, skip { PushButton::Kind::ghost, "Skip" }, leave { PushButton::Kind::ghost, {}, Icon::cross };

    /** One for each answer to what the lesson asks before it goes on. */
    std::vector<std::unique_ptr<KeyButton>> guesses;
    Lesson::Words words;
    juce::String title, step;
    std::optional<Place> announced;
    juce::Rectangle<int> titleArea, wordsArea, gaugeArea;
    double sinceRefresh = 0.0;
};
} // namespace plus48::ui

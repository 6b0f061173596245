// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Lessons/LessonSession.h"
#include "Studio/StudioParts.h"
#include "UI/Coach/NoiseSources.h"
#include "UI/Compare/CompareView.h"
#include "UI/Controls/Segments.h"
#include "UI/Lessons/WordsPane.h"
#include "UI/Look/WindowSize.h"

namespace plus48::ui
{
/** In the coach's place while a lesson is on, as the coach is quiet then: the lesson's words. In a small window they are a tab, beside noise and comparison.
    [message thread]
*/
class LessonSide : public juce::Component
{
public:
    LessonSide (StudioParts&, LessonSession&);

    enum class Tab
    {
        words,
        noise,
        compare
    };

    void setWindowSize (WindowSize);

    /** In a small window. */
    void showTab (Tab);

    /** After another step. */
    void refresh();

    /** Some 30 times a second. */
    void tick (double seconds);

    /** In a small window: below the tabs, where before and after are heard. Empty where another tab is shown. */
    juce::Rectangle<int> compareArea() const;

    /** Another tab was chosen. */
    std::function<void()> onTab;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    bool hasTabs() const noexcept { return size == WindowSize::small; }
    juce::Rectangle<int> contentArea() const;

    LessonSession& session;
    WindowSize size = WindowSize::full;
    Tab tab = Tab::words;
    LessonSession::Step step = LessonSession::Step::listen;
    Segments tabs;
    WordsPane words;
    NoiseSources noise;
    CompareView compare;
    double sinceFigures = 0.0;
};
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Lessons/LessonPlan.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** One lesson of the list: done with the number that was kept, begun with its steps, or how long it takes. [message thread] */
class LessonRow : public juce::Component
{
public:
    static constexpr int height = 52;

    /** `number` counts from 1. */
    LessonRow (const Lesson&, int number);

    std::function<void()> onChoose, onBegin;

    void show (const LessonProgress&, bool isNext);
    void setChosen (bool);

    void paint (juce::Graphics&) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDoubleClick (const juce::MouseEvent&) override;
    void mouseEnter (const juce::MouseEvent&) override { repaint(); }
    void mouseExit (const juce::MouseEvent&) override { repaint(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    void paintNumber (juce::Graphics&) const;
    void paintState (juce::Graphics&, juce::Rectangle<float>) const;

    const Lesson& lesson;
    const int number;
    juce::String kept, time;
    int step = 0;
    bool isDone = false, isNext = false, isChosen = false;
};
} // namespace plus48::ui

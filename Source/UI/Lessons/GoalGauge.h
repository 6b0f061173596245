// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Lessons/LessonSession.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** A figure on its way to the goal: what it is now, where it should be, and what it was. 48 high. [message thread] */
class GoalGauge : public juce::Component
{
public:
    /** Nothing: nothing is shown. Repaints where a pixel is another one. */
    void show (const std::optional<LessonSession::LiveFigure>&);

    /** From where to where a figure is drawn; the goal is inside. */
    static juce::Range<double> scaleOf (const LessonCondition&);

    /** `Peak, dBFS`. */
    static juce::String labelOf (const LessonFigure&);

    /** Without the unit: `-12`; `silent` where there is none, `none` where it is less than any number. */
    static juce::String valueText (const LessonFigure&, const std::optional<double>&);

    void paint (juce::Graphics&) override;

private:
    struct Shown
    {
        juce::String label, value, goal, was;

        /** Shares of the width; nothing where there is no such figure. */
        std::optional<float> at, wasAt;
        float goalFrom = 0.0f, goalTo = 0.0f, held = 0.0f;
        bool isMet = false;

        bool operator== (const Shown&) const = default;
    };

    void paintGoal (juce::Graphics&) const;
    static Shown shownOf (const LessonSession::LiveFigure&);

    std::optional<Shown> shown;
};
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Lesson.h"
#include "SetupFigures.h"

namespace plus48
{
/** A text of a lesson, whose figures come from the engine when it is shown.

    `{now peak}`, `{before peak}` and `{after peak}` are a figure of the setup as it stands, as the task began, and as it was solved, with its unit; `{change peak}`
    is the size of the difference between the last two, as they are shown; `{goal peak}` is what the goal asks for. Of several inputs the first one is said.
*/
namespace lessonText
{
struct Figures
{
    /** nullptr where there is no such setup yet: what is asked of it reads as a dash. */
    const SetupFigures *now = nullptr, *before = nullptr, *after = nullptr;
    const std::vector<LessonCondition>* goal = nullptr;
};

/** [any thread] On failure the message is one clause about the first placeholder that is wrong. */
juce::Result check (const juce::String& text, const std::vector<LessonCondition>& goal);

/** [message thread] A text that has passed the check. */
juce::String filled (const juce::String& text, const Figures&);
} // namespace lessonText
} // namespace plus48

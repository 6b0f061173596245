// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LessonLibrary.h"
#include "LessonProgress.h"

#include <optional>

namespace plus48
{
/** What a take shows that a lesson is about. */
struct LessonReason
{
    juce::String lessonId;

    /** One or two short sentences: `Take 4 is 42 dB above its noise. See who makes it.` */
    juce::String why;
};

/** Which lesson comes next, and how long lessons take. [message thread] */
namespace lessonPlan
{
/** About so long is a lesson. */
inline constexpr int minutesPerLesson = 3;

/** In whole minutes: less by the steps that are behind it, 0 when it is done. */
int minutesLeft (const LessonProgress&, const juce::String& id);

/** Of all that are not done. */
int minutesLeft (const LessonLibrary&, const LessonProgress&);

struct Next
{
    /** nullptr: all are done. */
    const Lesson* lesson = nullptr;

    /** Its place in the list, from 1. */
    int number = 0;

    /** Where it was left, from 1; 0: it has not begun. */
    int step = 0;

    juce::String why;
};

/** The one that was begun and not done, else what the last take asks for, else the first that is not done. */
Next next (const LessonLibrary&, const LessonProgress&, const std::optional<LessonReason>& ofLastTake);
} // namespace lessonPlan
} // namespace plus48

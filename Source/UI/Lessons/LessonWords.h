// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Lessons/LessonSession.h"

namespace plus48::ui
{
/** What the window says of a lesson beyond the lesson's own texts. [message thread] */
namespace lessonWords
{
/** `Listen`. */
juce::String nameOf (LessonSession::Step);

/** `2 of 5: Find`, and which fault where there are several. */
juce::String stepOf (const LessonSession&);

/** Of the bar: the lesson's own words while there is a fault, then what there is to do. */
Lesson::Words barOf (LessonSession&);

/** The green button, which does what Enter does; empty where there is none. */
juce::String actionOf (LessonSession&);

/** `Both at -31 LUFS, within 0.1 dB`, or why not. */
juce::String matchOf (const LessonPair&);

/** After the last answer: `Three right by luck: 1 in 8`; before, and where there was none, nothing. */
juce::String resultOf (const LessonEars&);

/** After an answer: `It was 1. Listen to the pauses.` Nothing before the first one. */
juce::String answerOf (LessonSession&);
} // namespace lessonWords
} // namespace plus48::ui

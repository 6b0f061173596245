// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Lessons/LessonPlan.h"

namespace plus48::ui
{
/** What a card says of a lesson, and the button that begins it. [message thread] */
struct LessonWords
{
    LessonWords() = default;

    /** Of the lesson with this number, counted from 1; `next` is the one that comes next. */
    LessonWords (const LessonLibrary&, const LessonProgress&, const lessonPlan::Next& next, int number);

    /** `Next: lesson 7, two minutes left`. */
    juce::String caption;
    juce::String question, about, picture;

    /** Why this one; empty where there is no reason. */
    juce::String why;

    /** `Start`, `Go on` or `Again`. */
    juce::String button;

    /** `Nothing to set up`. */
    juce::String foot;

    /** Where it was left, from 1; 0: it has not begun, or is done. */
    int step = 0;
    bool isDone = false;
};

/** `Eleven lessons`, `6 of 11 done`, `All eleven done`. */
juce::String lessonsDoneInWords (const LessonLibrary&, const LessonProgress&);

/** `About 33 minutes in all`, `About 14 minutes left`. */
juce::String minutesInWords (const LessonLibrary&, const LessonProgress&);

/** Up to twelve in letters. */
juce::String numberInLetters (int);

int numDone (const LessonLibrary&, const LessonProgress&);
} // namespace plus48::ui

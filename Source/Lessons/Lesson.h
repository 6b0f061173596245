// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LessonCondition.h"
#include "LessonSetup.h"

namespace plus48
{
/** A lesson as its file has it. Texts hold placeholders for figures, see LessonText. */
struct Lesson
{
    /** What a step says: a headline of at most eight words, and one line. */
    struct Words
    {
        juce::String headline, line;
    };

    /** One way to meet a goal. Any other counts as well. */
    struct Solution
    {
        juce::String says;
        LessonSetup change;
    };

    /** Something that is wrong, to be heard and then mended on the real control. */
    struct Task
    {
        /** Absent: the person's own setup stays as it is. */
        std::optional<LessonSetup> setup;

        Words listen, find, found;

        /** Names of LessonControls: those that matter. */
        juce::StringArray lit;

        /** All of them, for so many seconds of sound. The first one is shown live, in its range. */
        std::vector<LessonCondition> goal;
        double holdSeconds = 3.0;

        /** At least one, unless nothing is to be turned. *Show me* turns what the first one says. */
        std::vector<Solution> solutions;
    };

    /** Asked before the first sound, and shown again beside what came out. */
    struct Guess
    {
        juce::String question;
        juce::StringArray answers;
    };

    struct Ears
    {
        int numQuestions = 3;

        /** After a wrong answer: what to listen for. */
        juce::String hint;
    };

    juce::String id, question;

    /** Lessons that follow each other with the same one stand below it. */
    juce::String group;

    /** In the list, below the question: what one does. Where it is the next one, as a sentence; and which of lessonPictures is above it. */
    juce::String summary, about, picture;

    /** Most lessons ask none. */
    std::optional<Guess> guess;

    /** In their order: each begins when the one before is done. */
    std::vector<Task> tasks;

    /** Of which task before and after are heard and compared; counted from 0. */
    int comparedTask = 0;

    Ears ears;

    /** The sentence to keep; the figure that stands beside the lesson's name when it is done, and what it is a figure of. */
    juce::String keepSentence, keepNumber, keepCaption;

    /** Terms that are explained beside it. */
    juce::StringArray words;

    const Task& compared() const noexcept { return tasks[static_cast<std::size_t> (comparedTask)]; }
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ListeningTest/SystemRandom.h"

#include <juce_core/juce_core.h>

#include <vector>

namespace plus48
{
/** The blind questions of a lesson: of two sounds, called 1 and 2, which one is the mended one. Told after each answer. [message thread] */
class LessonEars
{
public:
    /** Another toss for each question, by the system's randomness unless a test gives its own. */
    void begin (int numQuestions, const RandomBytes& = systemRandomBytes);

    int numQuestions() const noexcept { return static_cast<int> (tosses.size()); }

    /** From 0; numQuestions() after the last one. */
    int question() const noexcept { return static_cast<int> (answers.size()); }
    bool isDone() const noexcept { return question() == numQuestions(); }

    /** Of the answers so far. */
    const std::vector<bool>& wereRight() const noexcept { return answers; }
    int numRight() const noexcept;

    /** Of the question that is open: whether sound 1 is the mended one. For the player only; nothing that is shown may follow it. */
    bool firstIsAfter() const noexcept { return tosses[static_cast<std::size_t> (question())]; }

    /** Whether it was right. */
    bool answer (bool firstIsAfter);

    /** `1 in 8`: all right by luck. */
    juce::String luckInWords() const;

private:
    std::vector<bool> tosses, answers;
};
} // namespace plus48

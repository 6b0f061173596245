// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Question.h"
#include "TestScore.h"

#include <juce_core/juce_core.h>

#include <optional>
#include <vector>

namespace plus48
{
/** What may be known of a test from outside, and is kept: until its last answer without what was drawn. [any thread] */
struct TestTrials
{
    Question question = Question::canYouTell;
    int number = 0;

    /** Of the trials so far. ABX: X was said to be B. Preference: the second one was chosen. */
    std::vector<bool> answers;

    /** While it is not finished: the shuffle, SealedShuffle.h. */
    juce::String sealed;

    /** When it is finished, of every trial. ABX: X was B. Preference: the first one was B. */
    std::vector<bool> drawn;

    bool isFinished() const { return ! drawn.empty(); }

    /** Of a trial from 0 on, when it is finished: what X was, or came first. */
    Version versionDrawn (int trial) const;

    /** Of a trial from 0 on, when it is finished: what X was said to be, or was chosen. */
    Version versionChosen (int trial) const;

    /** Right answers, or how often B was chosen. Nothing until it is finished: the score must not sway who listens. */
    std::optional<TestScore> score() const;
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Question.h"

namespace plus48
{
/** What a chance by luck is taken to show. */
enum class TestVerdict
{
    /** Below 0.05. */
    clear,

    /** To 0.10. */
    maybe,

    luck
};

/** The score of a finished test. [any thread] */
struct TestScore
{
    Question question = Question::canYouTell;
    int trials = 0;

    /** Right answers, or how often B was chosen. */
    int count = 0;

    /** By luck alone: this many right or more, or this lopsided, for A or for B. */
    double chance() const { return chanceByLuck (sidesOf (question), count, trials); }

    TestVerdict verdict() const
    {
        const auto luck = chance();
        return luck < significantChance ? TestVerdict::clear : luck <= 0.10 ? TestVerdict::maybe
                                                                            : TestVerdict::luck;
    }
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ListeningTest/TestRecord.h"

#include <juce_core/juce_core.h>

namespace plus48::ui
{
/** What the coach makes of a result, and what can be done next. [any thread] */
struct ResultAdvice
{
    enum class Step
    {
        /** Hears and records path A, or B with the preamp of the test. */
        useA,
        useB,

        /** Another test of the same. */
        again,

        /** The next longer one. */
        longer,

        /** The other question. */
        askWhichIsLiked
    };

    struct Action
    {
        Step step = Step::again;
        juce::String button;
    };

    /** A headline, and a sentence or two; the one number is between `*`. */
    juce::String headline, text;

    /** The green one, and the one beside it. */
    Action first, second;

    /** How many trials `longer` has. */
    int longerTrials = 0;

    /** Of a finished test. */
    explicit ResultAdvice (const TestRecord&);

private:
    /** What there is to choose from. */
    struct Steps
    {
        Action again, longer, useA, useB;
    };

    void adviseOnTelling (const TestRecord&, const TestScore&, const Steps&);
    void adviseOnLiking (const TestRecord&, const TestScore&, const Steps&);
};
} // namespace plus48::ui

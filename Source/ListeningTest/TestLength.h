// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Binomial.h"
#include "Question.h"

#include <juce_core/juce_core.h>

#include <array>

namespace plus48
{
/** A number of trials that a test may have, and what it takes and gives. [any thread] */
struct TestLength
{
    int trials = 0;

    /** Right ones, or choices of the same version, for a chance by luck below 0.05. */
    int needed = 0;

    /** Who is right, or chooses the same version, at this rate passes in 4 tests of 5. */
    double rate = 0.0;

    /** `Needs 10 right`, or `Needs 10 of 12` */
    juce::String needsText;

    /** The nearest of four plain fractions: `7 times in 8`. */
    juce::String rateText;

    /** At 12 seconds a trial, to half a minute: `2½ min`. */
    juce::String durationText;
};

/** Chosen before a test begins, so that luck cannot choose when it stops. */
inline constexpr std::array trialNumbers { 10, 12, 16, 24 };

/** What the choice says before a test of this question, in the order of `trialNumbers`. */
std::array<TestLength, trialNumbers.size()> testLengths (Question);
} // namespace plus48

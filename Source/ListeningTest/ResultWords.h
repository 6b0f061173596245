// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TestScore.h"

#include <juce_core/juce_core.h>

/** The result of a listening test in plain words. All functions: any thread. */
namespace plus48
{
/** What the page of a result says. */
struct ResultWords
{
    /** `You got`, and `8` `of 12 right`; `You chose B`, and `13` `of 16 times`. */
    juce::String intro, figure, ofHowMany;

    /** `That could be luck` */
    juce::String verdict;

    /** Two sentences; the odds are between `**`. */
    juce::String explanation;

    /** `p = 0.19`, and `The same thing as a number` */
    juce::String chance, chanceCaption;

    /** What is written at the diagram of all scores: `You: 8`, `19 of 100 guessers land here`. */
    juce::String you, share;
};

ResultWords resultWords (const TestScore&);

/** `You hear it`, `Leaning to B`, `No favourite` */
juce::String outcomeWords (const TestScore&);

/** Of a test that was to prove something: `You heard it: 9 of 10 right.`, `You did not hear it in 10 trials.` */
juce::String claimWords (const TestScore&);

/** In the history: `8 of 12 right`, `B 13 of 16`, `8 of 16 each` */
juce::String scoreWords (const TestScore&);

/** How often luck does as well: `1 in 5`, N being 1/p, or from 0.35 on in fifths, `2 in 5`. */
juce::String oddsWords (double chance);

/** The same in a sentence, behind `in`: `about 1 test out of 5`, `every test`. The odds are between `**`. */
juce::String oddsInSentence (double chance);

/** `p = 0.021`: two figures that count; `p < 0.0001`, `p > 0.99` and `p = 1` at the ends. */
juce::String chanceWords (double chance);
} // namespace plus48

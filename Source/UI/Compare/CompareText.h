// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <optional>

/** What is known about the two paths, in one sentence each. */
namespace plus48::ui
{
/** How the levels of A and B stand to each other, `differenceDb` being how much louder B is. `trimDb` is what path B's output trim takes off (0
    or less). Nothing for a difference means that one of them is silent.
*/
juce::String levelMatchText (bool isMatched, std::optional<double> differenceDb, double trimDb);

/** The noise of both paths, and what is to be said of it: the figures and their sentence add up. */
struct NoiseComparison
{
    /** In dBFS(A), with one decimal. */
    juce::String a, b;

    /** The figure of B is what it is once B has been made as loud as A. */
    bool isAfterMatching = false;

    juce::String message;
};

/** Noises in dBFS(A), how much louder B is in dB, and how far the louder noise lies over the threshold of hearing (NoiseAudibility). */
NoiseComparison compareNoise (double aDbfs, double bDbfs, std::optional<double> differenceDb, double audibleDb);
} // namespace plus48::ui

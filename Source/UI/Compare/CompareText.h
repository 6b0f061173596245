// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/ComparedPair.h"

/** What is known about the two paths, in one sentence each. */
namespace plus48::ui
{
/** How the levels of A and B stand to each other, `differenceDb` being how much louder B is. `trimDb` is what path B's output trim takes off (0
    or less). Nothing for a difference means that one of them is silent.
*/
juce::String levelMatchText (bool isMatched, std::optional<double> differenceDb, double trimDb);

/** The same of what comes in, weighed by ear: what B is heard turned by beside its knobs, and what is left. Nothing has been weighed in silence: then the knobs' word
    stands.
*/
juce::String liveMatchText (bool isMatched, const ComparedPair&);

/** The same of a take, whose other version is turned to the loudness of the recorded one; or how far that has got. */
juce::String takeMatchText (bool isMatched, const ComparedPair&);

/** How much is left of A - B, in words: below the sound of A, and against the hiss of the louder of the two. */
juce::String differenceText (const ComparedPair&);

juce::String noiseSourceName (NoiseSource);

/** Whether A or B hisses more, of the sources that are heard by themselves or of all of them, once they are as loud as each other; which sources these are stands
    between `*`.
*/
juce::String noiseOnlyText (const ComparedPair&, const NoiseVersions::Solo&);

/** What the colour of B's preamp changes at each drive: figures, and in a second line how well that is heard. Empty where it cannot be known, and
    one sentence where nobody publishes it.
*/
juce::StringArray colourText (const ComparedPair&);

/** The noise of both paths, and what is to be said of it: the figures and their sentence add up. */
struct NoiseComparison
{
    /** In dBFS(A), with one decimal. */
    juce::String a, b;

    /** One figure, of B or of a take's other version, is what it is once it has been made as loud as the other. */
    bool isAfterMatching = false;

    juce::String message;
};

/** The same of whatever is heard; of a take's versions once they are there, each as loud as it is heard. */
NoiseComparison noiseText (const ComparedPair&);

/** Noises in dBFS(A), how much louder B is in dB, and how far the louder noise lies over the threshold of hearing (NoiseAudibility). */
NoiseComparison compareNoise (double aDbfs, double bDbfs, std::optional<double> differenceDb, double audibleDb);
} // namespace plus48::ui

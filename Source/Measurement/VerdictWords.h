// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PreampAdvice.h"

#include <array>

/** The verdict in words, the same in the window, in its report and on the command line. Every figure is that of the advice. [any thread] */
namespace plus48::verdictWords
{
/** What makes the noise, and what an external preamp would do about it: `Your preamp makes *less than 1 %* of the noise you record. ...` The figure
    that counts stands between two `*`.
*/
juce::String story (const PreampAdvice&);

/** Shares of the noise, room, microphone, preamp and converter, as whole percents that are 100 in all: `77%`, `<1%`. */
std::array<juce::String, 4> percentTexts (const NoiseParts& fractions);

/** `free`, `a little`, `a lot`. */
const char* cost (PreampAdvice::Cost) noexcept;

/** What kind of thing it is: `the gear you have`, `external preamp`. */
const char* kind (PreampAdvice::Kind) noexcept;

/** How much less noise: `6.0`; `-0.1, a trace noisier` with a real minus; or why it cannot be used. */
juce::String figure (const PreampAdvice::Remedy&);

/** What a button says that does it: `Try it at 10 cm`. */
juce::String action (const PreampAdvice::Remedy&);

/** What these sums leave out. `hasRealRoom`: the performance came through a real microphone, room and interface. */
juce::String limits (bool hasRealRoom);
} // namespace plus48::verdictWords

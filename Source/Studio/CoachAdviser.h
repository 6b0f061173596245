// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CoachFacts.h"

namespace plus48
{
/** Looks at one channel, and finds words and a remedy for what it sees. What the coach says while there is sound and what it says after a take
    come from here, so that they cannot contradict each other. [message thread]
*/
class CoachAdviser : public CoachFacts
{
public:
    using CoachFacts::CoachFacts;

    /** The first that fits, in the order of coachAdvice(). */
    CoachAdvice advice() const;

    /** What it would say if nothing else came first. */
    CoachAdvice aboutClipping() const;
    CoachAdvice aboutQuiet() const;
    CoachAdvice aboutNoise() const;

    /** Only the external preamp passes its maximum, and its output is trimmed by more than any other use needs: somebody wants its colour. */
    bool isDrivenOnPurpose() const;

private:
    using Kind = CoachAdvice::Kind;

    /** The same whole number as on the meter. */
    juce::String peakText() const;
    CoachAdvice aboutLevel (Level which) const;

    /** With the button that turns the knob so that this peak comes to the middle of the aim zone, if it can be turned. */
    CoachAdvice withGain (CoachAdvice advice, double peakDbfs) const;
    /** Twice as far away. Where somebody stands in front of a real microphone only words can move him, here and in nearer(). */
    CoachAdvice withDistance (CoachAdvice advice) const;
    CoachAdvice withJack (CoachAdvice advice) const;

    CoachAdvice aboutDrive() const;

    /** Its own rail is too low for its own gain: nothing behind it helps. */
    CoachAdvice aboutExternal() const;
    CoachAdvice aboutPower() const;

    /** Treble lost at the input: the same for a cable in the wrong jack and for a preamp that is made for microphones. */
    CoachAdvice aboutLoading() const;

    /** Half as far away, and the knob so that the level fits; what so many decibels make it, in a word. */
    CoachAdvice nearer (CoachAdvice advice, const char* better) const;
};
} // namespace plus48

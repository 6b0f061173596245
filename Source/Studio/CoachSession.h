// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CoachElsewhere.h"
#include "Figures.h"
#include "HowlWatch.h"

#include <utility>

namespace plus48
{
/** The coach for what is heard, the selected input or the take that plays, and for what clips on another input: judges what the meters read, and does
    what it advises. [message thread]
*/
class CoachSession
{
public:
    CoachSession (const Catalogue&, SetupEditor&, InputMeters&, const Figures&, const SourcePeaks&, const Listening&, const HowlWatch&, const SourceSelector&);

    const CoachAdvice& advice() const noexcept { return coach.advice(); }

    /** Presses the coach's button: what it advises is done to the input that it is about, in one step, and seen from anew. */
    juce::Result apply();

    /** Selects the input that it is about. */
    void goThere();

    /** What it would do about any armed input, in some three words; empty: nothing. Takes some milliseconds after another setup. */
    juce::String remedyFor (int input) { return isQuiet ? juce::String() : elsewhere.remedyFor (input); }

    /** Some 30 times a second. */
    void update (double seconds, bool isRecording);

    /** Another setup than `before`, with this input selected. */
    void setupChanged (const Setup& before, bool isRecording);

    /** Another input: advice is about one, and its button too. */
    void reset() { coach = {}; }

    /** While a lesson is on it says nothing, and has no button. */
    void setQuiet (bool shouldBeQuiet)
    {
        if (std::exchange (isQuiet, shouldBeQuiet) != shouldBeQuiet)
            reset();
    }

private:
    CoachAdvice adviceNow();
    CoachAdvice::Level levelBefore() const;
    CoachAdvice adviceOnSelected() const;
    CoachAdvice adviceOnTake() const;
    std::optional<ExpectedLevel> expectedLevel() const;

    const Catalogue& catalogue;
    SetupEditor& editor;
    InputMeters& meters;
    const Figures& figures;
    const Listening& listening;
    const HowlWatch& howls;
    CoachElsewhere elsewhere;
    Coach coach;
    double sinceUpdate = 0.0;
    bool isQuiet = false;
};
} // namespace plus48

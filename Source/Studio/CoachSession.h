// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Coach.h"
#include "Figures.h"
#include "HowlWatch.h"

namespace plus48
{
/** The coach for what is heard, the selected input or the take that plays: judges what the meters read, and does what it advises. [message thread] */
class CoachSession
{
public:
    CoachSession (const Catalogue&, SetupEditor&, InputMeters&, const Figures&, const SourcePeaks&, const Listening&, const HowlWatch&);

    const CoachAdvice& advice() const noexcept { return coach.advice(); }

    /** Presses the coach's button: what it advises is done to the selected input, and seen from anew. */
    juce::Result apply();

    /** Some 30 times a second. */
    void update (double seconds, bool isRecording);

    /** Another setup than `before`, with this input selected. */
    void setupChanged (const Setup& before, bool isRecording);

    /** Another input: advice is about one, and its button too. */
    void reset() { coach = {}; }

private:
    CoachAdvice adviceNow() const;
    CoachAdvice adviceOnTake() const;
    std::optional<ExpectedLevel> expectedLevel() const;

    const Catalogue& catalogue;
    SetupEditor& editor;
    InputMeters& meters;
    const Figures& figures;
    const SourcePeaks& peaks;
    const Listening& listening;
    const HowlWatch& howls;
    Coach coach;
    double sinceUpdate = 0.0;
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Coach.h"
#include "InputMeters.h"
#include "SourcePeaks.h"

#include <map>

namespace plus48
{
class CoachFacts;

/** What the coach says of armed inputs whose controls are not the ones that are shown: which is too loud, by how much, and the button that
    mends it from here. [message thread]
*/
class CoachElsewhere
{
public:
    CoachElsewhere (const Catalogue&, const SetupEditor&, const InputMeters&, const SourcePeaks&, const SourceSelector&);

    /** Of the first input that clips, but for the selected one; nothing where none does. `shown` is what is said now: its level stands until it
        has been left by a decibel.
    */
    std::optional<CoachAdvice> clipping (const CoachAdvice& shown);

    /** The same of one that only comes close to it. */
    std::optional<CoachAdvice> comingClose (const CoachAdvice& shown);

    /** What the coach would do about an armed input, in some three words beside its name: `Turn it down`, `Press Pad on it`. Empty: nothing, or not known yet. */
    juce::String remedyFor (int input);

    /** Another setup: what was worked out of the one before is forgotten. */
    void forget() { figures.clear(); }

private:
    bool isOther (int input) const { return input != editor.selectedInput() && editor.setup().isArmed (input); }
    const ChannelReadings::OnPath& onActivePath (int input) const { return meters.readings (input).path (editor.setup().channelOf (input).activePath); }

    struct Judged;
    Judged judged (int input, CoachAdvice::Level before);
    CoachAdvice adviceOn (int input, const CoachAdvice& shown);
    juce::String nameOf (int input) const;
    juce::String limitPassed (int input, const CoachFacts&) const;

    /** As it is said where that input is not shown: what it is, with its name before it, and why. */
    CoachAdvice toldFromHere (CoachAdvice, int input, const juce::String& what, const juce::String& why) const;

    const Catalogue& catalogue;
    const SetupEditor& editor;
    const InputMeters& meters;
    const SourcePeaks& peaks;
    const SourceSelector& sources;

    /** Worked out where first asked for: some milliseconds each. */
    std::map<int, ChannelFigures> figures;
};
} // namespace plus48

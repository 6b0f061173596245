// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "GainAdvice.h"

namespace plus48
{
/** What is at the end of the cable that goes into the interface: XLR of a microphone, quarter-inch of an instrument (TS) or of what is at line level (TRS). */
enum class Plug
{
    xlr,
    trs,
    ts
};

/** What a plug would do in one of the jacks of the interface. */
struct PlugFit
{
    enum class Verdict
    {
        best,

        /** It goes in, and is heard to be wrong. */
        poor,

        /** It does not go in. */
        none
    };

    Jack jack = Jack::mic;
    Verdict verdict = Verdict::none;

    /** `INST, 1.5 MΩ`, and why, in a few words. */
    juce::String title, words;

    bool isPossible() const noexcept { return verdict != Verdict::none; }
};

/** [message thread] Of the cable that ends a path. External preamps have an output of either kind: theirs is the one that the jack takes. */
Plug plugOf (const ChannelRig&, Path, const Catalogue&);

/** [message thread] Every jack, for the cable of the path that is heard. What is too loud, too quiet or dull is so by the formulas of the path, with the
    forecast's peak, which may be empty.
*/
std::vector<PlugFit> plugFits (const ChannelRig&, const Rig&, const Catalogue&, const PeakForecast&);
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "GainAdvice.h"

namespace plus48
{
/** The cables of an input that end in a plug. */
enum class Cable
{
    /** From the microphone or the instrument: into the interface on path A, into the external preamp on path B. */
    fromSource,

    /** From the external preamp into the interface. */
    fromPreamp
};

/** What is at the end of a cable: XLR of a microphone, quarter-inch of an instrument (TS) or of what is at line level (TRS). */
enum class Plug
{
    xlr,
    trs,
    ts
};

/** What a plug would do in one of the jacks. */
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

    /** Of the interface; nothing: the input of the external preamp. */
    std::optional<Jack> jack;
    Verdict verdict = Verdict::none;

    /** `INST, 1.5 MΩ`, and why, in a few words. */
    juce::String title, words;

    bool isPossible() const noexcept { return verdict != Verdict::none; }
};

/** [message thread] External preamps have an output of either kind: theirs is the one that the jack takes. */
Plug plugOf (const ChannelRig&, Cable, const Catalogue&);

/** [message thread] Every jack that a cable reaches: INST, LINE and MIC of the interface, and of the source's cable the external preamp's input as
    well. The tables know that by its impedances and not by its shape, so that it takes either plug. What is too loud, too
    quiet or dull is so by the formulas of the path, with the forecast's peak, which may be empty.
*/
std::vector<PlugFit> plugFits (Cable, const ChannelRig&, const Rig&, const Catalogue&, const PeakForecast&);
} // namespace plus48

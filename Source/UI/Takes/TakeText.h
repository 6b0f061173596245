// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Catalogue.h"
#include "Recording/SessionFolder.h"

namespace plus48::ui
{
/** What a take's row says in words and figures. [message thread] */
struct TakeText
{
    TakeText (const Take& take, const Catalogue& catalogue);

    /** `Take 4`, what it is called, and `0:41`. */
    juce::String title, name, length;

    /** What it was recorded with. */
    juce::String setup;

    /** With one decimal; empty where nothing was measured. In dBFS, LUFS, dBFS(A). */
    juce::String peak, loudness, noise;

    /** What is missing in it, and why; empty where nothing is. */
    juce::String lost;

    /** `spill 24 dB under`: of the input that heard most of monitors and headphones beside its performance; empty where none did. It is told in the row where it is near. */
    juce::String spill;
    bool isSpillNear = false;

    /** Measured, not worked out. */
    bool isNoiseFromPauses = false;

    /** All of it as one sentence, for screen readers. */
    juce::String spoken (bool hasStar) const;
};

/** `Broadcast dynamic, booster, built-in 48 dB`: by the path that is heard. */
juce::String setupText (const Rig& rig, const Catalogue& catalogue);

/** `12 ms lost: the disk was late`. */
juce::String lostText (double seconds, GapReason reason);

/** What the disk has left, while that is less than an hour; empty otherwise, or where it is not known (below 0). */
juce::String roomText (double secondsLeft);

/** `58 dB`, or `70.4 dB` where it is no whole number. */
juce::String gainText (double gainDb);
} // namespace plus48::ui

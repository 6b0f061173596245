// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Comparison/MatchedPair.h"

#include <juce_core/juce_core.h>

#include <array>

namespace plus48
{
/** What was recorded of before and after, and what the headphones got meanwhile, as sounds to be compared: one channel each, sample by sample at the same time. */
struct LessonSounds
{
    using Sound = std::vector<double>;

    /** Of one length each. Before, after. */
    std::array<Sound, 2> recorded, heard;
    double sampleRate = 48000.0;

    /** The setups differ in how one hears oneself. */
    bool differInListening = false;

    /** What is compared. */
    struct Pair
    {
        /** Equally loud, where both can be heard; as loud as what is after, or softer where one of them would clip. */
        std::array<Sound, 2> sounds;

        /** Of after (A) and before (B). Nothing where one of them is silent. */
        std::optional<MatchedPair> match;

        /** What has to be said of them; empty: nothing. */
        juce::String note;
    };

    /** [any thread but the audio thread] What the take gets is compared. Where that is alike, and only what the headphones get is not, that is. */
    Pair paired() const;
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig/Drive.h"

#include <juce_core/juce_core.h>

#include <optional>

namespace plus48
{
/** What a short blind test was to prove: that this preamp, set like this, can be heard against the interface's own. Behind which microphone, and at
    which gains, the rigs of the test's record say.
*/
struct Claim
{
    enum class Kind
    {
        /** That an external preamp makes a difference: said by the verdict and by the coach. */
        preamp,

        /** That its colour or its noise does: said by its datasheet. */
        colour
    };

    Kind kind = Kind::preamp;
    juce::String preampId;

    /** Nothing: its gain stands at none of them. */
    std::optional<Drive> drive;

    bool operator== (const Claim&) const = default;
};

/** [any thread] */
juce::var toJson (const Claim&);

/** [any thread] Nothing where there is none, or one that this version does not know. */
std::optional<Claim> claimFrom (const juce::var&);
} // namespace plus48

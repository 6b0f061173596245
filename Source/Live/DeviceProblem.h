// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeviceList.h"

namespace plus48
{
/** What is wrong with an audio device: one sentence, and the one thing to press. */
struct DeviceProblem
{
    /** What the button beside the sentence says, and does. */
    enum class Action
    {
        tryAgain,
        useSimulated
    };

    juce::String sentence;
    Action action = Action::tryAgain;

    juce::String actionText() const { return action == Action::tryAgain ? "Try again" : "Use the simulated one"; }

    /** `why` is the system's word for it; `isThere`: it is listed. */
    static DeviceProblem cannotOpen (const DeviceChoice&, bool isThere, const juce::String& why);
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "OpenDevice.h"

namespace plus48
{
/** What is wrong with an audio device: one sentence, and the one thing to press. [message thread] */
struct DeviceProblem
{
    /** What the button beside the sentence says, and does. */
    enum class Action
    {
        tryAgain,
        useSimulated
    };

    juce::String message;
    Action action = Action::tryAgain;

    juce::String actionText() const { return action == Action::tryAgain ? "Try again" : "Use the simulated one"; }

    /** `why` is the system's word for it; `isThere`: it is listed. */
    static DeviceProblem cannotOpen (const DeviceChoice&, bool isThere, const juce::String& why);

    /** Of a device that was tried in vain. */
    static DeviceProblem of (const TriedDevice&);

    /** Of a type whose library does not come back. */
    static DeviceProblem doesNotAnswer (const juce::String& type);
};
} // namespace plus48

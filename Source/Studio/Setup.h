// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Interface/MonitorSettings.h"
#include "Rig/Rig.h"

#include <algorithm>

namespace plus48
{
/** Everything that undo brings back: what is plugged together, and how every control stands. */
struct Setup
{
    /** As many as have room on the faceplate. */
    static constexpr int maxInputs = 8;

    /** What is played: as `--in` names it, or this word for the inputs of the audio device. */
    static constexpr auto liveInput = "input";

    /** One channel for each input of the interface, armed or not. */
    Rig rig;

    /** One for each channel. What is not armed waits: it is neither heard nor recorded. */
    std::vector<bool> armed { true };

    juce::String performance { "voice" };
    MonitorSettings monitor;
    juce::String headphonesId { "closed-studio" }, monitorsId { "nearfield-5" };

    /** Path B is kept as loud as path A by its own trim and gain. */
    bool isLevelMatched = true;

    bool operator== (const Setup&) const = default;

    /** The inputs whose chains run: the armed ones, or the first where none is. The engine's channels, in this order. */
    std::vector<int> runningInputs() const
    {
        std::vector<int> inputs;

        for (std::size_t input = 0; input < armed.size(); ++input)
            if (armed[input])
                inputs.push_back (static_cast<int> (input));

        return inputs.empty() ? std::vector<int> { 0 } : inputs;
    }

    bool isAnyArmed() const { return std::find (armed.begin(), armed.end(), true) != armed.end(); }

    /** As many channels and arm buttons as the interface has inputs, up to maxInputs. */
    void fitInputs (int numInputs)
    {
        const auto count = static_cast<std::size_t> (juce::jlimit (1, maxInputs, numInputs));
        rig.channels.resize (count, rig.channels.empty() ? ChannelRig {} : rig.channels.front());
        armed.resize (count, false);
    }
};
} // namespace plus48

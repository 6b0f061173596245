// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

namespace plus48
{
/** What plays into one input. */
struct InputSource
{
    /** Stands for the inputs of the audio device. */
    static constexpr auto live = "input";

    /** As `--in` names it (a shipped performance, a file, a test signal), or `live`. */
    juce::String name { "voice" };

    /** Which channel of what has several, counted from 0. A single channel is every one of them. */
    int channel = 0;

    bool isLive() const { return name == live; }

    bool operator== (const InputSource&) const = default;
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Measurement/NoiseBudget.h"

#include <juce_core/juce_core.h>

namespace plus48
{
/** A part of a path's noise in words. */
struct NoiseShare
{
    enum class Source
    {
        room,
        microphone,
        preamp,
        converter
    };

    Source source = Source::room;

    /** `the room`, and as verdictWords::percentTexts() has it. */
    juce::String name, percent;

    /** [any thread] */
    static NoiseShare largest (const NoiseParts& shares);
};
} // namespace plus48

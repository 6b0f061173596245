// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

namespace plus48::ui
{
enum class MicrophoneKind
{
    stageDynamic,
    broadcastDynamic,
    ribbon,
    smallCondenser,
    largeCondenser,
    headset,

    /** A booster and other line equipment have no microphone. */
    none
};

/** From the catalogue's words. */
MicrophoneKind microphoneKind (const juce::String& id, const juce::String& kind);

/** Seen from the side, facing left, about 90 x 70 at scale 1. Its cable leaves at microphoneTail(). */
void drawMicrophone (juce::Graphics& g, MicrophoneKind kind, juce::Point<float> centre, float scale = 1.0f);

/** Where the cable leaves, from the centre, at scale 1. */
juce::Point<float> microphoneTail (MicrophoneKind kind) noexcept;
} // namespace plus48::ui

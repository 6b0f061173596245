// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

#include <optional>

namespace plus48::ui
{
/** What a knob sweeps: from -135 to 135 degrees, clockwise from the top. `proportion` is 0 to 1. */
constexpr float knobDegrees (float proportion) noexcept { return -135.0f + 270.0f * proportion; }

/** The turned body with its pointer. */
void drawKnobCap (juce::Graphics& g, juce::Point<float> centre, float radius, float degrees);

struct SmallKnobArt
{
    float proportion = 0.0f;

    /** Where the arc starts: 0, or 0.5 for a value with two signs. */
    float origin = 0.0f;
    juce::Colour arcColour;
};

/** The cap with a 270 degree arc round it, 4.5 pixels away. */
void drawSmallKnob (juce::Graphics& g, juce::Point<float> centre, float radius, const SmallKnobArt& art);

struct GainKnobArt
{
    /** Printed scale and pointer, in dB. */
    float low = 30.0f, high = 60.0f, value = 30.0f;

    juce::Colour halo;

    /** The yellow arc over what is left, when that is little. */
    bool warns = false;

    /** Thirty small marks, or only seven. */
    bool fine = true;
    bool labelled = true;

    /** Where it stood before somebody else turned it, in dB: an arrow shows the way. */
    std::optional<float> turnedFrom {};
};

/** The cap inside the level halo, with a printed scale round it. Needs about 38 pixels round the cap. */
void drawGainKnob (juce::Graphics& g, juce::Point<float> centre, float radius, const GainKnobArt& art);
} // namespace plus48::ui

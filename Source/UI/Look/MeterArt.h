// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

#include <optional>
#include <vector>

namespace plus48::ui
{
/** What a level meter shows, in dBFS; -100 stands for silence. */
struct MeterReading
{
    float peakDb = -100.0f, averageDb = -100.0f, holdDb = -100.0f;

    /** Latched until it is taken back. */
    bool clipped = false;

    /** The peak that is said in figures, where it is not the held one. */
    std::optional<float> figureDb {};

    float figure() const noexcept { return figureDb.value_or (holdDb); }
};

struct MeterArt
{
    bool horizontal = false;

    /** The bracket from -18 to -6 dBFS beside the bar. */
    bool aim = true;

    /** The figure of the peak, at its height beside the bar. */
    bool holdText = false;

    /** The lamp before the bar's upper end. */
    bool clipLamp = true;

    /** Printed before the bar. */
    std::vector<int> scale;
};

/** The bottom of a meter, and where its red begins, in dBFS. */
inline constexpr float meterBottomDb = -60.0f, meterClipDb = -1.0f;

/** The zone of a level: quiet, good, hot, or red. */
juce::Colour zoneColour (float db) noexcept;

/** Where a level stands on a bar, in pixels from the area's top (vertical) or left (horizontal). */
float meterPosition (float db, juce::Rectangle<float> bar, bool horizontal) noexcept;

/** `bar` is the well alone; lamp, scale, bracket and text are drawn round it. */
void drawMeter (juce::Graphics& g, juce::Rectangle<float> bar, const MeterReading& reading, const MeterArt& art);

/** Where drawMeter() puts the lamp. */
juce::Rectangle<float> clipLampArea (juce::Rectangle<float> bar, bool horizontal) noexcept;
} // namespace plus48::ui

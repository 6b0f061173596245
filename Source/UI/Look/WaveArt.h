// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

#include <vector>

namespace plus48::ui
{
/** The height of a waveform's column, of 1.0: amplitude to the power of 0.4, so that dynamics show and a quiet take looks quiet. */
float waveHeight (float decibels) noexcept;

/** One column a pixel, from the left; `shown` is the part (0 to 1) of the width that is drawn. The values are
    peaks in dBFS, spread over the width: where a pixel covers more than one, the highest counts.
*/
void drawWave (juce::Graphics& g, juce::Rectangle<float> area, const std::vector<float>& decibels, juce::Colour colour, float shown = 1.0f);
} // namespace plus48::ui

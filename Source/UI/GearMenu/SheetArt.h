// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/GearMenu/Datasheet.h"

#include <juce_graphics/juce_graphics.h>

/** The pictures of a datasheet. */
namespace plus48::ui
{
inline constexpr float sheetPlotHeight = 156.0f;

/** From 20 Hz to 20 kHz, with its title and scales; sheetPlotHeight high. */
void drawResponse (juce::Graphics& g, const ResponseCurve& curve, Basis basis, juce::Rectangle<float> area);

/** Figures of the same kind, one under the other; sheetPlotHeight high. */
void drawBars (juce::Graphics& g, const juce::String& title, const std::vector<Datasheet::Bar>& bars, juce::Rectangle<float> area);

/** The mark before the words of a basis, 10 x 10: a dot for published, a ring for what was chosen here. */
void drawBasisMark (juce::Graphics& g, Basis basis, juce::Point<float> centre);

/** "+48 V", or "no 48 V". */
void drawPowerBadge (juce::Graphics& g, PowerBadge badge, juce::Point<float> topRight);
float powerBadgeWidth (PowerBadge badge);
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

#include <vector>

namespace plus48::ui
{
/** The faceplate of an external preamp: window, needle and two knobs; pale where the path does not go through it. */
void drawPreamp (juce::Graphics& g, juce::Rectangle<float> area, bool inPath);

/** The recorder: a screen on its foot. `decibels` are the columns of the waveform, grown from the left up to
    `shown` (0 to 1), with a line at its end while it grows. `area` is the screen; the foot is 10 pixels below.
*/
void drawRecorder (juce::Graphics& g, juce::Rectangle<float> area, const std::vector<float>& decibels, juce::Colour colour, float shown);

/** The converter's chip, 36 x 36 with its legs. */
void drawConverter (juce::Graphics& g, juce::Point<float> centre, juce::Colour textColour);

/** Red lines for what clips, lilac dots for noise. */
void fillHatched (juce::Graphics& g, const juce::Path& path, juce::Colour colour);
void fillDotted (juce::Graphics& g, const juce::Path& path, juce::Colour colour);

/** 28 x 28 at scale 1. */
void drawLogo (juce::Graphics& g, juce::Rectangle<float> area);

/** The program's icon, any size. */
void drawAppIcon (juce::Graphics& g, juce::Rectangle<float> area);
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

/** Small shapes that the drawings are made of. Angles are degrees clockwise from the top. */
namespace plus48::ui
{
juce::Point<float> polar (juce::Point<float> centre, float radius, float degrees) noexcept;

/** From one angle clockwise to a larger one. */
juce::Path arc (juce::Point<float> centre, float radius, float fromDegrees, float toDegrees);

/** Round ends and joints. */
void stroke (juce::Graphics& g, const juce::Path& path, juce::Colour colour, float width);

/** Round ends; lengths of dash and gap in pixels. */
void strokeDashed (juce::Graphics& g, const juce::Path& path, juce::Colour colour, float width, float dash, float gap);

void fillCircle (juce::Graphics& g, juce::Point<float> centre, float radius, juce::Colour colour);
void strokeCircle (juce::Graphics& g, juce::Point<float> centre, float radius, juce::Colour colour, float width);

/** A rounded rectangle of one colour with an outline centred on its edge. */
void fillAndStroke (juce::Graphics& g, juce::Rectangle<float> area, float corner, juce::Colour fill, juce::Colour outline, float width = 1.5f);

/** Surfaces: a panel (radius 16), a card (radius 12, a light upper edge), a faceplate (a card with a gradient). */
void drawPanel (juce::Graphics& g, juce::Rectangle<float> area);
void drawCard (juce::Graphics& g, juce::Rectangle<float> area, juce::Colour fill);
void drawFaceplate (juce::Graphics& g, juce::Rectangle<float> area);

/** Two pixels inside the edge: red for a problem, t1 for focus. */
void drawCardRing (juce::Graphics& g, juce::Rectangle<float> area, juce::Colour colour);
} // namespace plus48::ui

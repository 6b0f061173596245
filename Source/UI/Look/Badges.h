// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

/** Small marks between words. */
namespace plus48::ui
{
/** A key of the keyboard: "R". 18 high, keyCapWidth() wide. */
void drawKeyCap (juce::Graphics& g, juce::Rectangle<float> area, const juce::String& key);
float keyCapWidth (const juce::String& key);

/** The letter of a path, A or B, filled or only outlined. 18 x 18 or 16 x 16. */
void drawTag (juce::Graphics& g, juce::Rectangle<float> area, const juce::String& letter, juce::Colour colour, bool filled);

/** "+48V" or another short word in an outline of its colour. 18 high, badgeWidth() wide. */
void drawBadge (juce::Graphics& g, juce::Rectangle<float> area, const juce::String& text, juce::Colour colour);
float badgeWidth (const juce::String& text);
} // namespace plus48::ui

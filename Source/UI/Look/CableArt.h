// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

/** Jacks, plugs and what runs between them. */
namespace plus48::ui
{
/** A combination jack: XLR round a quarter-inch hole. `ring` is drawn round it unless transparent: red for +48 V,
    green where a dragged plug fits.
*/
void drawJack (juce::Graphics& g, juce::Point<float> centre, float radius, juce::Colour ring = {});

/** Seen from the side, 28 x 14, pointing right; `tip` is the front of the contact. */
void drawXlrPlug (juce::Graphics& g, juce::Point<float> tip);

/** A quarter-inch plug, 62 x 16, pointing right: with one ring between tip and sleeve (TS), or with two (TRS). */
void drawTsPlug (juce::Graphics& g, juce::Point<float> tip, int rings = 1);

/** The block at either end of the line to the recorder, 14 x 16. */
void drawLinkPlug (juce::Graphics& g, juce::Point<float> topLeft);

/** Jacket and coloured core. */
void drawCable (juce::Graphics& g, const juce::Path& path, juce::Colour core);

/** Plugged in but silent: the core is dotted. */
void drawSilentCable (juce::Graphics& g, const juce::Path& path);

/** The path that is not heard: dots. */
void drawWaitingCable (juce::Graphics& g, const juce::Path& path, juce::Colour colour);

/** A loose end, with its plug at the end of the path. */
void drawUnpluggedCable (juce::Graphics& g, const juce::Path& path);

/** A bright spot that runs along a live cable; `proportion` of its length, 0 to 1. */
void drawCableHighlight (juce::Graphics& g, const juce::Path& path, float proportion);

/** A cable that leaves `from` to the right, sinks or climbs, and goes on level into `to`. */
juce::Path cablePath (juce::Point<float> from, juce::Point<float> to, float bend);

/** Sound in the air: three arcs that open to the right. */
void drawSoundArcs (juce::Graphics& g, juce::Point<float> centre, juce::Colour colour);
} // namespace plus48::ui

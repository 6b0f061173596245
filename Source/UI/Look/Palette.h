// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

namespace plus48::ui
{
enum class Theme
{
    dark,
    light
};

/** The colours of the window, by what they are for. Both themes have the same names. */
template <typename Value>
struct Tokens
{
    /** Surfaces: window, panel, card, control, control under the pointer, well. */
    Value bg, s1, s2, s3, s4, inset;

    /** Hairline, outline of a control. */
    Value line, line2;

    /** Text: titles, body, captions, on a coloured fill. */
    Value t1, t2, t3, on;

    /** The built-in path, and the one through the external preamp. */
    Value a, b;

    /** Record, clip and +48 V; the aim and actions; below it, above it; the noise floor. */
    Value red, good, quiet, hot, noise;

    /** A knob's cap: lit edge, shade, outline. */
    Value cap1, cap2, capLine;

    /** A faceplate from top to bottom. */
    Value face1, face2;

    /** A cable's jacket; the chosen segment; an unlit A or B tile. */
    Value cable, seg, tile;

    /** Seen through: the average over a meter's bar, the light on a card's upper edge. */
    Value rms, highlight;
};

using Palette = Tokens<juce::Colour>;

/** [message thread] The colours of the theme in use; dark until setTheme(). */
const Palette& palette() noexcept;

/** The colours of either theme. */
const Palette& paletteOf (Theme theme) noexcept;

/** [message thread] */
Theme currentTheme() noexcept;

/** [message thread] Chooses the colours of everything painted from now on. Windows on screen want
    Plus48LookAndFeel::switchTheme(), which repaints them too.
*/
void setTheme (Theme theme) noexcept;

/** `share` (0 to 1) of one colour over the other, as if both were paint. */
juce::Colour mixed (juce::Colour top, juce::Colour under, float share) noexcept;
} // namespace plus48::ui

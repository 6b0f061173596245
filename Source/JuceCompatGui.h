// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

/** Whether JUCE looks for another font by itself where one lacks a character. */
#if JUCE_VERSION >= 0x80000
#define PLUS48_JUCE_HAS_FONT_FALLBACK 1
#else
#define PLUS48_JUCE_HAS_FONT_FALLBACK 0
#endif

/** What differs between JUCE 7.0.5 and 8.0.12 in the modules of the window. */
namespace plus48::compat
{
/** A font in this typeface; `emPixels` is the size as designers give it, the height of the em square. From ascent to
    descent it is `emsHigh` times as high, which JUCE 7 does not ask the file for: its "points" are another measure.
*/
inline juce::Font fontOf (const juce::Typeface::Ptr& typeface, float emPixels, [[maybe_unused]] float emsHigh)
{
#if JUCE_VERSION >= 0x80000
    return juce::Font (juce::FontOptions (typeface)).withPointHeight (emPixels);
#else
    return juce::Font (typeface).withHeight (emPixels * emsHigh);
#endif
}

/** The width of one line, in pixels. */
inline float textWidth (const juce::Font& font, const juce::String& text)
{
#if JUCE_VERSION >= 0x80000
    return juce::GlyphArrangement::getStringWidth (font, text);
#else
    return font.getStringWidthFloat (text);
#endif
}
} // namespace plus48::compat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

namespace plus48::ui
{
struct SystemTypeface
{
    juce::Typeface::Ptr typeface;

    /** From ascent to descent, in ems: JUCE 7 draws every typeface at the same height, not at the same em. */
    float emsHigh = 1.0f;
};

/** [message thread] An installed typeface that has this character as an outline, as fontconfig chooses it; without a typeface where
    none has it. Each file is opened once, and the first call reads fontconfig's list of fonts (some 10 ms).
*/
SystemTypeface systemTypefaceWith (juce::juce_wchar character);
} // namespace plus48::ui

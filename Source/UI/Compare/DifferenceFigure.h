// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** Of the line with the figure of a difference, and of what turns the difference up at the right end of that line. */
inline constexpr int differenceLineHeight = 26, differenceLiftWidth = 116;

/** How large a difference is, and below it what that means. Without a figure, only the words. [message thread] */
void drawDifference (juce::Graphics&, juce::Rectangle<float> area, const juce::String& figure, const juce::String& words);
} // namespace plus48::ui

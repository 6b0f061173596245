// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Look/Type.h"

namespace plus48::ui
{
/** The first of several ways to say it that fits into so many pixels, else the last, which is the shortest. [message thread] */
inline juce::String firstThatFits (const juce::Font& font, float width, const juce::StringArray& ways)
{
    for (const auto& way : ways)
        if (textWidth (font, way) <= width)
            return way;

    return ways[ways.size() - 1];
}
} // namespace plus48::ui

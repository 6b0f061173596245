// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Look/WindowSize.h"

#include <juce_graphics/juce_graphics.h>

#include <vector>

namespace plus48::ui
{
/** Where everything is in a take's row, and so where the heads of the columns are. In pixels. Spare width
    goes to the words first, then to the waveform.
*/
struct TakeRowLayout
{
    TakeRowLayout (int rowWidth, WindowSize size)
        : isShort (isCompact (size)),
          height (isShort ? 52 : 72),
          well (isShort ? 252 : 260 + juce::jlimit (0, 120, (rowWidth - 800) / 3), 0, 0, isShort ? 36 : 48),
          figures (isShort ? std::vector<int> { 80 } : std::vector<int> { 212, 144, 80 })
    {
        well.setWidth (juce::jmax (0, rowWidth - well.getX() - figures.front() - (isShort ? 64 : 60)));
        well.setY ((height - well.getHeight()) / 2);
    }

    static constexpr int gap = 4;

    juce::Rectangle<int> button() const { return { 12, height / 2 - 16, 32, 32 }; }
    juce::Rectangle<float> title() const { return juce::Rectangle<int> (textX, height / 2 - 19, well.getX() - textX - 10, 18).toFloat(); }
    juce::Rectangle<float> subtitle() const { return juce::Rectangle<int> (textX, height / 2 + 3, well.getX() - textX - 10, 14).toFloat(); }

    /** What a figure stands in, the last digit at its right edge. */
    juce::Rectangle<float> figure (int column, int rowWidth) const
    {
        const auto right = rowWidth - figures[static_cast<std::size_t> (column)];
        return juce::Rectangle<int> (right - 60, height / 2 - 9, 60, 18).toFloat();
    }

    juce::Rectangle<int> throughButton (int rowWidth) const { return exportButton (rowWidth).translated (-28, 0); }
    juce::Rectangle<int> exportButton (int rowWidth) const { return { rowWidth - 36, height / 2 - 14, 28, 28 }; }

    static constexpr int textX = 56;

    bool isShort;
    int height;
    juce::Rectangle<int> well;

    /** Right edges, from the row's right: peak, and where there is room loudness and noise. */
    std::vector<int> figures;
};
} // namespace plus48::ui

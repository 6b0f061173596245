// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PathLayout.h"

#include "Studio/PathLevels.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** The four figures under the cables: what a meter would read there. */
class LevelChips
{
public:
    /** Where figures have become other ones; empty where none has. */
    juce::RectangleList<int> setLevels (const std::vector<PathLevel>&, bool isPathB, const PathLayout&);

    void paint (juce::Graphics&, const PathLayout&) const;

    /** What the figure's unit means, where there is one. */
    juce::String meaningAt (juce::Point<int>, const PathLayout&) const;

private:
    static juce::Rectangle<int> areaOf (std::size_t chip, const PathLayout&);

    struct Chip
    {
        juce::String figure, unit;
        bool isTooMuch = false;

        bool operator== (const Chip&) const = default;
    };

    std::array<Chip, 4> chips;
};

/** `dB SPL`, `dBu`, `dBFS`. */
juce::String unitText (LevelPoint::Unit);

/** nullptr where the path has no such stage. */
const PathLevel* levelAt (const std::vector<PathLevel>&, PathStage) noexcept;

/** Less than this is no signal, in the unit of the stage. */
bool hasSignal (const PathLevel&) noexcept;
} // namespace plus48::ui

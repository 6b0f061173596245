// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LessonFigure.h"

#include <limits>
#include <vector>

namespace plus48
{
/** One condition of a lesson's goal: a figure, and the range in which it has to be.

    In a file it is a short sentence: `peak from -18 to -6`, `aboveNoise >= 58`, `loopGain < -6`, `path = B`.
*/
struct LessonCondition
{
    const LessonFigure* figure = nullptr;
    double low = -std::numeric_limits<double>::infinity(), high = std::numeric_limits<double>::infinity();

    /** `<` and `>`: the end itself does not count. */
    bool excludesEnd = false;

    /** [any thread] On failure the message is one clause: what is wrong, and what would be right. */
    static juce::Result parse (const juce::String& text, LessonCondition&);

    /** [any thread] Of an armed input's figure every value counts, and a figure that does not exist meets nothing. */
    bool isMetBy (const std::vector<std::optional<double>>& values) const noexcept;

    /** [any thread] What is asked for, with the unit: `-18 to -6 dBFS`, `at least 58 dB`. */
    juce::String inWords() const;
};
} // namespace plus48

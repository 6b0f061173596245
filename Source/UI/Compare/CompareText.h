// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <optional>

/** What is known about the two paths, in one sentence each. */
namespace plus48::ui
{
/** How the levels of A and B stand to each other, `differenceDb` being how much louder B is. `trimDb` is what path B's output trim takes off (0
    or less). Nothing for a difference means that one of them is silent.
*/
juce::String levelMatchText (bool isMatched, std::optional<double> differenceDb, double trimDb);

/** How much noisier B is, at the same loudness: noises in dBFS(A), and how much louder B is, in dB. */
juce::String noiseDifferenceText (double aDbfs, double bDbfs, std::optional<double> differenceDb);
} // namespace plus48::ui

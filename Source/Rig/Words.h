// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig.h"

/** What rigs and the command line call things. Reading gives nothing where the word is none of these. */
namespace plus48
{
juce::String toWord (Jack);
juce::String toWord (BitDepth);
juce::String toWord (Path);

std::optional<Jack> jackFromWord (const juce::String&);
std::optional<BitDepth> bitDepthFromWord (const juce::String&);
std::optional<Path> pathFromWord (const juce::String&);

/** `on` or `off`. */
std::optional<bool> switchFromWord (const juce::String&);

/** `normal` or `inverted`: true is inverted. */
std::optional<bool> polarityFromWord (const juce::String&);

/** A seed in decimal digits, 0 to 18446744073709551615. */
std::optional<std::uint64_t> seedFromText (const juce::String&);

juce::StringArray noiseMutesWords (const NoiseMutes&);

/** Nothing where one of the words is none of mic, preamp, converter and room. */
std::optional<NoiseMutes> noiseMutesFromWords (const juce::StringArray&);
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SharedTake.h"

/** Names of the files that are passed on. All functions: any thread. */
namespace plus48
{
int takeNumber (const SharedVersion&);

/** `voice`: what played into its first channel, or the take's name; empty where nobody said. */
juce::String takeSource (const SharedVersion&);

/** Without folder and ending: `Take 4 - Voice - Built-in`, or for two `Take 4 - Voice - A built-in` and `Take 4 - Voice - B British class-A`. */
juce::StringArray soundFileStems (std::span<const SharedVersion>, const Catalogue& local);

/** `Blind test from Mia`, or `Blind test` */
juce::String friendsPageStem (const juce::String& sender);

/** The files of these stems, all with the same number behind where one is taken: `Take 4 - Voice - Built-in 2.wav`. */
std::vector<juce::File> freeFiles (const juce::File& folder, const juce::StringArray& stems, const juce::String& extension);
} // namespace plus48

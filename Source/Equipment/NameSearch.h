// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <algorithm>

namespace plus48
{
/** [any thread] Whether all words that were typed are part of this name, whatever the case, hyphens and spaces: `nt1a` finds `NT1-A`, `2i2 3rd` the
    third generation.
*/
inline bool matchesSearch (const juce::String& name, const juce::String& typed)
{
    const auto bare = [] (const juce::String& text) { return text.toLowerCase().retainCharacters ("abcdefghijklmnopqrstuvwxyz0123456789"); };
    const auto words = juce::StringArray::fromTokens (typed, " ", "");
    return std::all_of (words.begin(), words.end(), [&, all = bare (name)] (const juce::String& word) { return all.contains (bare (word)); });
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

namespace plus48::test
{
inline int numWords (const juce::String& text) { return juce::StringArray::fromTokens (text, " ", {}).size(); }
} // namespace plus48::test

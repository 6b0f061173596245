// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

namespace plus48::ui
{
/** [any thread] One line in the order in which its letters stand from left to right, Arabic letters joined: JUCE 7 draws text as
    it is stored, which reads backwards in Hebrew and Arabic (Unicode Standard Annex 9, by FriBidi). JUCE 8 does that by itself.
*/
juce::String visualOrder (const juce::String& text);
} // namespace plus48::ui

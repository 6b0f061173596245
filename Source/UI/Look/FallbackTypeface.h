// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "JuceCompatGui.h"

namespace plus48::ui
{
/** [message thread] This typeface, with installed ones standing in for characters that it lacks, at the same size of the em.
    From ascent to descent it is `emsHigh` times as high. JUCE 8 does that by itself.
*/
juce::Typeface::Ptr withSystemFallback (const juce::Typeface::Ptr&, float emsHigh);
} // namespace plus48::ui

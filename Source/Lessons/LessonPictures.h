// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig/RigCheck.h"

/** What may be drawn above a lesson that comes next, by the names that lesson files have for it. The window knows how. */
namespace plus48::lessonPictures
{
inline const juce::StringArray all { "interface", "level", "headphones", "noise", "colour", "inputs", "paths" };

/** [any thread] One clause about a name that is none of them. */
inline juce::String unknown (const juce::String& name)
{
    const auto nearest = nearestId (name, all);
    return nearest.isNotEmpty() ? "did you mean " + quoted (nearest) + "?" : "there are " + all.joinIntoString (", ");
}
} // namespace plus48::lessonPictures

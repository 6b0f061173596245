// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig/RigCheck.h"

/** The controls that a step of a lesson may light, by the names that lesson files have for them. The window knows where each one is. */
namespace plus48::lessonControls
{
inline const juce::StringArray all { "source", "voice", "distance", "room", "microphone", "booster", "jack", "phantom", "pad", "gain", "interface", "preamp", "path", "externalGain", "externalTrim", "arm", "direct", "throughComputer", "buffer", "headphones", "headphonesLevel", "monitors", "monitorsLevel", "placement" };

/** [any thread] One clause about a name that is none of them. */
inline juce::String unknown (const juce::String& name)
{
    const auto nearest = nearestId (name, all);
    return "there is no control " + quoted (name) + "; " + (nearest.isNotEmpty() ? "did you mean " + quoted (nearest) + "?" : "there are " + all.joinIntoString (", "));
}
} // namespace plus48::lessonControls

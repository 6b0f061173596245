// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Equipment.h"

#include <juce_graphics/juce_graphics.h>

namespace plus48::ui
{
/** Seen from the side, facing left, about 90 x 70 at scale 1. Its cable leaves at microphoneTail(). */
void drawMicrophone (juce::Graphics& g, MicrophonePicture picture, juce::Point<float> centre, float scale = 1.0f);

/** Where the cable leaves, from the centre, at scale 1. */
juce::Point<float> microphoneTail (MicrophonePicture picture) noexcept;
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

namespace plus48::ui
{
enum class SourceKind
{
    voice,
    electricGuitar,
    acousticGuitar,
    bass,
    keyboard,
    drums,
    band,
    file,
    tone,
    computer
};

/** About 90 x 90 at scale 1, round the centre. */
void drawSource (juce::Graphics& g, SourceKind kind, juce::Point<float> centre, float scale = 1.0f);
} // namespace plus48::ui

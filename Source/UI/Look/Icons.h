// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

namespace plus48::ui
{
/** Pictures of 16 x 16 with a stroke of 1.5. */
enum class Icon
{
    play,
    stop,
    pause,
    loop,
    gear,
    learn,
    down,
    star,
    starFilled,
    save,
    phones,
    check,
    cross,
    speaker,
    back,
    bulb,
    lowCut,
    phase,
    more,
    warn,
    path,
    strips,
    pencil,
    folder,
    file,
    plus,
    undo,
    redo,
    copy,
    grip,
    text,
    web,
    bin,
    ear,
    heart,
    search,
    gap,
    microphone,
    distance,
    room,
    box,
    info
};

/** In the largest square that fits, centred. */
void drawIcon (juce::Graphics& g, Icon icon, juce::Rectangle<float> area, juce::Colour colour);
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

namespace plus48::ui
{
/** What a lesson is about, by one of the names of lessonPictures: drawn for 388 x 144, centred. [message thread] */
void drawLessonPicture (juce::Graphics&, const juce::String& name, juce::Rectangle<float> area);

/** Five bars in a row, for the steps of a lesson: those before `step`, counted from 1, it, and those to come. 4 high. */
void drawLessonSteps (juce::Graphics&, juce::Rectangle<float> area, int step);
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Lessons/LessonPair.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** The stretch that is heard before and after, and the place in it. It shows the louder of both in each moment, so that it is the same whichever is heard.
    [message thread]
*/
class PairWave : public juce::Component
{
public:
    explicit PairWave (LessonPair&);

    /** Another pair. */
    void refresh();

    /** Some 30 times a second: only the place moves. */
    void tick();

    void paint (juce::Graphics&) override;

private:
    int placeNow() const;
    juce::Rectangle<float> waveArea() const { return getLocalBounds().toFloat().reduced (8.0f, 4.0f); }

    LessonPair& pair;
    std::vector<float> decibels;
    int place = -1;
};
} // namespace plus48::ui

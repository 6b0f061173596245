// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Look/Palette.h"

#include <juce_gui_basics/juce_gui_basics.h>

#include <functional>

namespace plus48::ui
{
/** A picture of the window in a certain state, without a display: the real engine plays a shipped performance in a
    folder of its own, as fast as it can, with a fixed seed, and stands still for the picture.
*/
struct Snapshot
{
    /** All that can be painted; of the lessons, which are alike in their parts, two. */
    static juce::StringArray states();

    /** The lessons. Each is many pictures: one of every step, which can be had by itself as `lesson-7-hear`, too. */
    static juce::StringArray lessons();

    static bool isKnown (const juce::String& state);

    static constexpr auto lessonPrefix = "lesson-";

    juce::String state = "main";
    int width = 1440, height = 900;
    double scale = 1.0;
    Theme theme = Theme::dark;

    /** `write` makes a picture of each theme. */
    bool isInBothThemes = false;

    /** [message thread] Hands over the window in this state, with the picture's name; of a lesson in each of its steps, one after the other. False where there is no such state. */
    bool showEach (const std::function<void (juce::Component& window, const juce::String& name)>&) const;

    bool show (const std::function<void (juce::Component& window)>& use) const
    {
        return showEach ([&use] (juce::Component& window, const juce::String&) { use (window); });
    }

    /** [message thread] Writes `STATE.png`, or `STATE-light.png`, or both; of a lesson one for each step. On failure the message is one sentence. */
    juce::Result write (const juce::File& folder) const;
};
} // namespace plus48::ui

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
    /** All that can be painted, apart from most lessons. */
    static juce::StringArray states();

    /** Every step of every lesson: of all that are alike in their parts, two are among `states`. */
    static juce::StringArray lessons();

    static constexpr auto lessonPrefix = "lesson-";

    juce::String state = "main";
    int width = 1440, height = 900;
    double scale = 1.0;
    Theme theme = Theme::dark;

    /** [message thread] Hands over the window in this state. False where there is no such state. */
    bool show (const std::function<void (juce::Component& window)>&) const;

    /** [message thread] Writes `STATE.png`, or `STATE-light.png`. On failure the message is one sentence. */
    juce::Result write (const juce::File& folder) const;
};
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <vector>

namespace plus48::ui
{
/** Where in the window the controls are that a step of a lesson lights: the one table from the names of lessonControls to what is seen. A control is known by its
    component ID, `control gain`; what is not seen in this view or size leads to what opens it: the buffer to the word Listening. [message thread]
*/
class LitControls
{
public:
    /** In the order in which they are searched. */
    explicit LitControls (std::vector<juce::Component*> parts) : searched (std::move (parts)) {}

    struct Place
    {
        /** What is turned or pressed, and where the ring is: round it, or round the card that it is on. */
        juce::Component *control = nullptr, *frame = nullptr;
    };

    /** All that are seen by that name, one for each strip where strips are shown; empty where there is none. */
    std::vector<Place> find (const juce::String& name) const;

private:
    std::vector<juce::Component*> searched;
};
} // namespace plus48::ui

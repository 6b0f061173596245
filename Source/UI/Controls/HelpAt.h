// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** A component whose tooltip depends on what the pointer is over. [message thread] */
class HelpAt : public juce::TooltipClient
{
public:
    /** One sentence on what is there, in the component's own coordinates; empty where there is nothing to say. */
    virtual juce::String helpAt (juce::Point<int> position) const = 0;

    juce::String getTooltip() final
    {
        const auto* const component = dynamic_cast<juce::Component*> (this);
        return component != nullptr ? helpAt (component->getMouseXYRelative()) : juce::String();
    }
};
} // namespace plus48::ui

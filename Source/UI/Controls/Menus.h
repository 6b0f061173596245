// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** Where a list pops up: inside the window, whose keys and colours it then has, under this control. [message thread] */
inline juce::PopupMenu::Options menuUnder (juce::Component& control)
{
    return juce::PopupMenu::Options().withTargetComponent (&control).withParentComponent (control.getTopLevelComponent());
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig/ChannelParameter.h"
#include "UI/Controls/Pressable.h"
#include "UI/Controls/ValueControl.h"

namespace plus48
{
class Studio;
}

namespace plus48::ui
{
/** [message thread] Binds a control to its parameter of the selected input: what it is called and says, and that turning it is one
    step of undo. `gesture` is the panel's, so that what is turned in one go is one step.
*/
void bind (ValueControl&, Studio&, ParameterId, int& gesture, const juce::String& key = {});
void bind (Toggle&, Studio&, ParameterId);
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig/ChannelParameter.h"
#include "UI/Controls/Pressable.h"
#include "UI/Controls/ValueControl.h"

#include <functional>

namespace plus48
{
class SetupEditor;
}

namespace plus48::ui
{
/** [message thread] Binds a control to its parameter of the selected input: what it is called and says, and that what is turned in
    one go is one step of undo. `turned` tells which parameter it moves, where that is not always the same.
*/
void bind (ValueControl&, SetupEditor&, ParameterId, const juce::String& key = {}, std::function<ParameterId()> turned = {});
void bind (Toggle&, SetupEditor&, ParameterId);
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/GearMenu/Datasheet.h"

namespace plus48::ui
{
/** [any thread] The rows that were searched for, by maker, name and purpose, each maker under a heading of its own. */
std::vector<GearItem> groupedByMaker (std::vector<GearItem> items, const juce::String& typed);
} // namespace plus48::ui

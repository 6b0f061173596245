// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"

namespace plus48::ui
{
/** A switch with a sliding dot. Body 36 x 20. */
class ToggleSwitch : public Toggle
{
    void paintBody (juce::Graphics& g) override;
    float cornerRadius() const override { return 10.0f; }
};
} // namespace plus48::ui

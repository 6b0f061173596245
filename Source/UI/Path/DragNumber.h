// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/ValueControl.h"

namespace plus48::ui
{
/** A number in a line of words that can be dragged, wheeled and typed, without a knob: `20 cm away`. Body 18 high. */
class DragNumber : public ValueControl
{
public:
    DragNumber();

private:
    void paintBody (juce::Graphics&) override;
    juce::Rectangle<int> fieldArea() const override { return body().toNearestInt(); }
    float cornerRadius() const override { return 4.0f; }
};
} // namespace plus48::ui

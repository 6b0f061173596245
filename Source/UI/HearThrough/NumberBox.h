// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/ValueControl.h"

namespace plus48::ui
{
/** A number in a box: dragged, wheeled and typed. Body 32 high. [message thread] */
class NumberBox : public ValueControl
{
public:
    NumberBox();

private:
    void paintBody (juce::Graphics&) override;
    juce::Rectangle<int> fieldArea() const override { return body().toNearestInt(); }
};
} // namespace plus48::ui

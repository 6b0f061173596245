// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/ValueControl.h"

namespace plus48::ui
{
/** A horizontal bar with a round handle: the size of the room, the distance. Body 20 high or more. */
class SlideBar : public ValueControl
{
public:
    /** A press beside the handle brings it under the pointer. */
    void mouseDown (const juce::MouseEvent& event) override;

private:
    void paintBody (juce::Graphics& g) override;
    juce::Rectangle<int> fieldArea() const override;
    float dragDistance (juce::Point<float> moved) const override { return moved.x; }
    double dragPixelsPerUnit() const override;

    juce::Rectangle<float> track() const noexcept;
    juce::Point<float> handle() const noexcept;
};
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/ValueControl.h"

namespace plus48::ui
{
/** A horizontal bar with a round handle: the size of the room, the distance. Body 20 high or more. */
class SlideBar : public ValueControl
{
public:
    SlideBar() = default;

    void resized() override;
    void mouseDown (const juce::MouseEvent& event) override;

    /** The pixels of its whole range are the drag's measure: the handle stays under the pointer. */
    void rangeChanged() { resized(); }

private:
    void paintBody (juce::Graphics& g) override;
    juce::Rectangle<int> fieldArea() const override;
    juce::Rectangle<float> track() const noexcept;
};
} // namespace plus48::ui

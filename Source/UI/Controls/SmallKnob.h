// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/ValueControl.h"

namespace plus48::ui
{
class ValueBubble;

/** A knob with a 270 degree arc; its value shows in a bubble under it while the pointer or the keyboard is on it. */
class SmallKnob : public ValueControl
{
public:
    /** Of the cap: 14 or 15, 11 in a small window. The body is a square of 2 x (radius + 6). */
    explicit SmallKnob (float capRadius = 14.0f);
    ~SmallKnob() override;

    /** The arc starts at the top, not at the left: pan, mix, trim. */
    void setBipolar (bool shouldBeBipolar);

    /** Places the knob by the centre of its cap. */
    void setCentre (juce::Point<int> centreInParent);

private:
    void paintBody (juce::Graphics& g) override;
    juce::Path focusRing() const override;
    juce::Rectangle<int> fieldArea() const override;
    void refresh() override;

    float capRadius;
    bool bipolar = false;
    std::unique_ptr<ValueBubble> bubble;
};
} // namespace plus48::ui

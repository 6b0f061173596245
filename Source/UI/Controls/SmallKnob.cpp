// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/SmallKnob.h"

#include "UI/Controls/ValueField.h"
#include "UI/Look/KnobArt.h"
#include "UI/Look/Palette.h"

namespace plus48::ui
{
SmallKnob::SmallKnob (float radius) : capRadius (radius) {}

SmallKnob::~SmallKnob() = default;

void SmallKnob::setBipolar (bool shouldBeBipolar)
{
    bipolar = shouldBeBipolar;
    repaint();
}

void SmallKnob::setCentre (juce::Point<int> centreInParent)
{
    const auto side = 2 * juce::roundToInt (capRadius + 6.0f);
    setBody (juce::Rectangle<int> (side, side).withCentre (centreInParent));
}

juce::Path SmallKnob::focusRing() const
{
    juce::Path ring;
    ring.addEllipse (body().expanded (3.0f));
    return ring;
}

juce::Rectangle<int> SmallKnob::fieldArea() const
{
    const auto centre = body().getCentre();
    return juce::Rectangle<float> (56.0f, 22.0f).withCentre (centre.translated (0.0f, capRadius + 26.0f)).toNearestInt();
}

void SmallKnob::refresh()
{
    if (getParentComponent() == nullptr || ! isVisible() || isTyping() || ! (isHovered() || showsFocus() || isDragging()))
    {
        bubble.reset();
        return;
    }

    if (bubble == nullptr)
        bubble = std::make_unique<ValueBubble> (displayText());

    bubble->setText (displayText());
    bubble->showAt (*this, body().getCentre().translated (0.0f, capRadius + 15.0f).toInt());
}

void SmallKnob::paintBody (juce::Graphics& g)
{
    const auto isLit = isHovered() || isDragging();
    drawSmallKnob (g, body().getCentre(), capRadius, { proportion(), bipolar ? 0.5f : 0.0f, isLit ? palette().t1 : palette().t2 });
}
} // namespace plus48::ui

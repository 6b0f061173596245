// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/SlideBar.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"

namespace plus48::ui
{
namespace
{
constexpr float handleRadius = 7.0f;
} // namespace

juce::Rectangle<float> SlideBar::track() const noexcept
{
    return body().withSizeKeepingCentre (juce::jmax (1.0f, body().getWidth() - 2.0f * handleRadius), 4.0f);
}

juce::Point<float> SlideBar::handle() const noexcept
{
    return { track().getX() + track().getWidth() * proportion(), track().getCentreY() };
}

double SlideBar::dragPixelsPerUnit() const
{
    return static_cast<double> (track().getWidth()) * unitOfDrag() / (high() - low());
}

void SlideBar::mouseDown (const juce::MouseEvent& event)
{
    const auto isBeside = event.position.getDistanceFrom (handle()) > handleRadius + 3.0f;

    if (isEnabled() && event.mods.isLeftButtonDown() && isBeside && event.getNumberOfClicks() == 1)
        changeTo (low() + (high() - low()) * static_cast<double> ((event.position.x - track().getX()) / track().getWidth()));

    ValueControl::mouseDown (event);
}

juce::Rectangle<int> SlideBar::fieldArea() const
{
    return juce::Rectangle<float> (64.0f, 22.0f).withCentre ({ juce::jlimit (track().getX() + 32.0f, juce::jmax (track().getX() + 32.0f, track().getRight() - 32.0f), handle().x), handle().y }).toNearestInt();
}

void SlideBar::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    g.setColour (p.inset);
    g.fillRoundedRectangle (track().expanded (2.0f, 0.0f), 2.0f);
    g.setColour (isHovered() ? p.t1 : p.t2);
    g.fillRoundedRectangle (track().withRight (handle().x).expanded (2.0f, 0.0f), 2.0f);
    fillCircle (g, handle(), handleRadius, p.t1);
    strokeCircle (g, handle(), handleRadius, p.s1, 1.5f);
}
} // namespace plus48::ui

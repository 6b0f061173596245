// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaceplateButtons.h"

#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
CaptionButton::CaptionButton (const juce::String& textToShow) : text (textToShow) {}

void CaptionButton::setText (const juce::String& newText)
{
    if (text == newText)
        return;

    text = newText;
    repaint();
}

int CaptionButton::idealWidth() const { return static_cast<int> (std::ceil (textWidth (type::caption(), text))) + 18; }

void CaptionButton::paintBody (juce::Graphics& g)
{
    const auto colour = isHovered() ? palette().t1 : palette().t3;
    auto area = body();
    const auto chevron = area.removeFromRight (14.0f);
    drawText (g, text, type::caption(), colour, area);
    drawIcon (g, Icon::down, chevron, colour);
}

int ArmButton::idealWidth() const { return static_cast<int> (std::ceil (textWidth (type::label(), "Armed"))) + 20; }

void ArmButton::paintBody (juce::Graphics& g)
{
    const auto& colours = palette();
    const auto area = body();
    const juce::Point<float> dot { isDotOnly ? area.getCentreX() : area.getX() + 6.0f, area.getCentreY() };

    if (isOn())
        fillCircle (g, dot, 5.0f, colours.red);
    else
        strokeCircle (g, dot, 4.25f, colours.t3, 1.5f);

    if (! isDotOnly)
        drawText (g, isOn() ? "Armed" : "Arm", type::label(), isOn() || isHovered() ? colours.t1 : colours.t2, area.withTrimmedLeft (18.0f));
}
} // namespace plus48::ui

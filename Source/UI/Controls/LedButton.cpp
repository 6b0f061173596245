// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/LedButton.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
LedButton::LedButton (const juce::String& newText, Light newLight) : text (newText), light (newLight) {}

void LedButton::setText (const juce::String& newText)
{
    text = newText;
    repaint();
}

void LedButton::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    const auto isCompact = getHeight() - 2 * margin < 28;
    const auto isRed = isOn() && light == Light::red;
    const auto surface = isHovered() ? p.s4 : p.s3;
    auto area = body();

    g.setColour (isRed ? mixed (p.red, surface, 0.26f) : surface);
    g.fillRoundedRectangle (area, 8.0f);

    area.removeFromLeft (isCompact ? 6.0f : 9.0f);
    const auto bar = area.removeFromLeft (isCompact ? 5.0f : 6.0f).withSizeKeepingCentre (isCompact ? 5.0f : 6.0f, isCompact ? 10.0f : 14.0f);
    g.setColour (! isOn() ? p.inset : isRed ? p.red
                                            : p.t1);
    g.fillRoundedRectangle (bar, bar.getWidth() * 0.5f);

    area.removeFromLeft (isCompact ? 5.0f : 7.0f);
    drawText (g, text, textFont (11.0f, Weight::semiBold), isOn() ? p.t1 : p.t2, area);
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/HearThrough/VersionButtons.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
PickButton::PickButton (Path pathToPick) : path (pathToPick)
{
    setChangesByItself (false);
    setComponentID (path == Path::a ? "make A" : "make B");
}

void PickButton::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    const auto surface = isOn() ? (path == Path::a ? p.a : p.b) : p.s3;
    g.setColour (isHovered() || isDown() ? mixed (p.t1, surface, 0.12f) : surface);
    g.fillRoundedRectangle (body(), cornerRadius());
    drawText (g, path == Path::a ? "A" : "B", textFont (12.0f, Weight::bold), isOn() ? p.on : p.t3, body(), juce::Justification::centred);
}
} // namespace plus48::ui

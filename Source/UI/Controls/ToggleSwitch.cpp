// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/ToggleSwitch.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"

namespace plus48::ui
{
void ToggleSwitch::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    const auto track = body().withSizeKeepingCentre (36.0f, 20.0f);

    g.setColour (isOn() ? p.t1 : isHovered() ? p.line2
                                             : p.s4);
    g.fillRoundedRectangle (track, 10.0f);
    fillCircle (g, { isOn() ? track.getRight() - 10.0f : track.getX() + 10.0f, track.getCentreY() }, 7.0f, isOn() ? p.s1 : p.t2);
}
} // namespace plus48::ui

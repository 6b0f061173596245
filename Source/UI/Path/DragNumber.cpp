// SPDX-License-Identifier: GPL-3.0-or-later
#include "DragNumber.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
DragNumber::DragNumber() { setMouseCursor (juce::MouseCursor::UpDownLeftRightResizeCursor); }

void DragNumber::paintBody (juce::Graphics& g)
{
    const auto area = body();
    const auto& colours = palette();
    const auto colour = isHovered() ? colours.t1 : colours.t2;
    drawText (g, displayText(), type::caption(), colour, area);

    // Dots under it say that it can be taken hold of.
    const auto right = std::min (area.getRight(), area.getX() + textWidth (type::caption(), displayText()));
    g.setColour (colours.t3);

    for (auto x = area.getX(); x < right; x += 3.0f)
        g.fillRect (x, area.getBottom() - 2.0f, 1.0f, 1.0f);
}
} // namespace plus48::ui

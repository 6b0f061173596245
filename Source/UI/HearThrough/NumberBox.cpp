// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/HearThrough/NumberBox.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
NumberBox::NumberBox() { setMouseCursor (juce::MouseCursor::UpDownLeftRightResizeCursor); }

void NumberBox::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    g.setColour (isHovered() || isDragging() ? p.s4 : p.s3);
    g.fillRoundedRectangle (body(), 8.0f);
    drawTabular (g, displayText(), type::label(), p.t1, body().reduced (12.0f, 0.0f));
}
} // namespace plus48::ui

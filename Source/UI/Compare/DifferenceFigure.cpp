// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Compare/DifferenceFigure.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
void drawDifference (juce::Graphics& g, juce::Rectangle<float> area, const juce::String& figure, const juce::String& words)
{
    const auto& p = palette();
    auto row = area.removeFromTop (static_cast<float> (differenceLineHeight));
    row.removeFromRight (static_cast<float> (differenceLiftWidth + 8));
    drawTabular (g, figure, type::headline(), p.t1, row.removeFromLeft (72.0f));

    if (figure.isNotEmpty())
        drawText (g, "against A", type::caption(), p.t3, row);

    area.removeFromTop (8.0f);
    drawParagraph (&g, words, type::body(), p.t2, area, 18.0f);
}
} // namespace plus48::ui

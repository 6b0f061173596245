// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Verdict/CaseTile.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
/** Narrower ones have no room for a picture. */
constexpr float widthWithIcon = 212.0f;
} // namespace

void CaseTile::show (const VerdictCase::Part& next)
{
    part = next;
    setNames (part.title + ": " + part.name, part.detail + ". Press to change it; the answer follows.");
    repaint();
}

void CaseTile::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    auto area = body();

    if (isHovered() || isDown())
    {
        g.setColour (p.s3);
        g.fillRoundedRectangle (area, 8.0f);
    }

    area = area.reduced (10.0f, 0.0f);

    if (body().getWidth() >= widthWithIcon)
        drawIcon (g, icon, area.removeFromLeft (34.0f).withWidth (20.0f).withSizeKeepingCentre (20.0f, 20.0f), p.t3);

    area = area.withSizeKeepingCentre (area.getWidth(), 46.0f);
    drawText (g, part.title, type::caption(), p.t3, area.removeFromTop (14.0f));
    drawText (g, part.name, type::strong(), p.t1, area.removeFromTop (18.0f));
    drawText (g, part.detail, type::caption(), p.t3, area.removeFromTop (14.0f));
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Lessons/LessonTile.h"

#include "UI/Look/Badges.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
/** With less, the words stand beside the large one. */
constexpr float tallFrom = 92.0f;
} // namespace

LessonTile::LessonTile (const juce::String& largeToShow, const juce::String& keyToShow) : SoundChoiceTile (largeToShow, largeToShow.toLowerCase(), keyToShow) { setComponentID ("lesson tile " + large.toLowerCase()); }

void LessonTile::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    const auto area = body();
    const auto content = isHeard() ? p.bg : p.t1, pale = isHeard() ? p.bg : p.t2;
    const auto surface = isHeard() ? p.t1 : p.tile;
    const auto under = isHovered() || isDown() ? mixed (content, surface, 0.08f) : surface;
    fillAndStroke (g, area.reduced (0.5f), cornerRadius(), under, isHeard() ? under : p.line, 1.0f);

    auto inner = area.reduced (14.0f, 0.0f);
    const auto isTall = area.getHeight() >= tallFrom;

    // As wide in either state: the large word stands still where another one is heard.
    const auto corner = juce::Rectangle<float> (0.0f, isTall ? area.getY() + 12.0f : area.getCentreY() - 9.0f, keyCapWidth (key), 18.0f).withRightX (area.getRight() - 12.0f);

    if (isHeard())
        drawIcon (g, Icon::speaker, corner.withLeft (corner.getRight() - 18.0f).reduced (1.0f), p.bg);
    else
        drawKeyCap (g, corner, key);

    const auto leftOfCorner = corner.getX() - 4.0f;
    inner.setRight (isTall ? inner.getRight() : leftOfCorner);
    const auto largeFont = displayFont (large.length() > 1 ? (isTall ? 24.0f : 20.0f) : (isTall ? 44.0f : 28.0f), Weight::bold);

    if (! isTall)
    {
        const auto width = std::min (inner.getWidth() * 0.6f, textWidth (largeFont, large) + 2.0f);
        drawText (g, large, largeFont, content, inner.removeFromLeft (width));
        inner.removeFromLeft (10.0f);
        auto words = inner.withSizeKeepingCentre (inner.getWidth(), line.isEmpty() ? 16.0f : 31.0f);
        drawText (g, title, type::strong(), pale, words.removeFromTop (16.0f));
        drawText (g, line, type::caption(), pale, words.removeFromBottom (14.0f));
        return;
    }

    drawText (g, large, largeFont, content, inner.withTrimmedTop (8.0f).withHeight (48.0f).withRight (leftOfCorner));
    inner.removeFromBottom (10.0f);

    if (line.isNotEmpty())
        drawText (g, line, type::caption(), pale, inner.removeFromBottom (16.0f));

    drawText (g, title, type::strong(), pale, inner.removeFromBottom (18.0f));
}
} // namespace plus48::ui

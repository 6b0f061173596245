// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/GearMenu/SheetArt.h"

#include "UI/GearMenu/FigureText.h"
#include "UI/Look/Badges.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr float scaleWidth = 34.0f, plotTop = 20.0f, plotHeight = 112.0f;

struct Scale
{
    double low, high;
    std::vector<double> lines;
};

/** Wide enough for the curve, but for the steep ends. */
Scale scaleFor (const ResponseCurve& curve)
{
    auto low = 0.0, high = 0.0;

    for (int i = 0; i <= 100; ++i)
    {
        const auto db = curve.dbAt (20.0 * std::pow (1000.0, i / 100.0));
        low = std::min (low, db);
        high = std::max (high, db);
    }

    if (low >= -3.6 && high <= 1.8)
        return { -4.0, 2.0, { 1.0, 0.0, -1.0, -2.0, -3.0 } };

    return low >= -8.0 ? Scale { -8.0, 8.0, { 5.0, 0.0, -5.0 } } : Scale { -15.0, 8.0, { 5.0, 0.0, -5.0, -10.0 } };
}

juce::String badgeText (PowerBadge badge) { return badge == PowerBadge::needsPhantom ? "+48 V" : "no 48 V"; }
} // namespace

void drawResponse (juce::Graphics& g, const ResponseCurve& curve, Basis basis, juce::Rectangle<float> area)
{
    const auto& p = palette();
    const auto plot = juce::Rectangle<float> (area.getX() + scaleWidth, area.getY() + plotTop, area.getWidth() - scaleWidth, plotHeight);
    const auto scale = scaleFor (curve);
    const auto x = [&plot] (double hz) { return plot.getX() + plot.getWidth() * static_cast<float> (std::log10 (hz / 20.0) / 3.0); };
    const auto y = [&plot, &scale] (double db) { return plot.getY() + plot.getHeight() * static_cast<float> ((scale.high - db) / (scale.high - scale.low)); };

    drawTextAt (g, "Response, dB", type::label(), p.t2, { plot.getX(), area.getY() + 11.0f });
    drawTextAt (g, toText (basis), type::caption(), p.t3, { plot.getRight(), area.getY() + 11.0f }, Anchor::end);
    drawBasisMark (g, basis, { plot.getRight() - textWidth (type::caption(), toText (basis)) - 11.0f, area.getY() + 7.0f });
    g.setColour (p.inset);
    g.fillRoundedRectangle (plot, 6.0f);
    g.setColour (p.line);

    for (const auto db : scale.lines)
        g.fillRect (plot.getX(), std::round (y (db)), plot.getWidth(), 1.0f);

    for (const auto hz : { 100.0, 1000.0, 10000.0 })
        g.fillRect (std::round (x (hz)), plot.getY(), 1.0f, plot.getHeight());

    for (const auto db : scale.lines)
        drawTextAt (g, figure::plusMinus (db, 0), type::caption(), p.t3, { plot.getX() - 6.0f, y (db) + 4.0f }, Anchor::end);

    const auto under = area.getY() + 148.0f;
    drawTextAt (g, "20 Hz", type::caption(), p.t3, { plot.getX(), under });

    for (const auto& [hz, text] : { std::pair { 100.0, "100 Hz" }, std::pair { 1000.0, "1 kHz" }, std::pair { 10000.0, "10 kHz" } })
        drawTextAt (g, text, type::caption(), p.t3, { x (hz), under }, Anchor::middle);

    juce::Path line;

    for (int i = 0; i <= 150; ++i)
    {
        const auto hz = 20.0 * std::pow (1000.0, i / 150.0);
        const juce::Point<float> point { x (hz), y (curve.dbAt (hz)) };
        i == 0 ? line.startNewSubPath (point) : line.lineTo (point);
    }

    const juce::Graphics::ScopedSaveState state (g);
    juce::Path inside;
    inside.addRoundedRectangle (plot, 6.0f);
    g.reduceClipRegion (inside);
    stroke (g, line, p.t1, 2.0f);
}

void drawBars (juce::Graphics& g, const juce::String& title, const std::vector<Datasheet::Bar>& bars, juce::Rectangle<float> area)
{
    const auto& p = palette();
    drawTextAt (g, title, type::label(), p.t2, { area.getX(), area.getY() + 11.0f });
    auto top = area.getY() + 24.0f;

    for (const auto& bar : bars)
    {
        const auto words = juce::Rectangle<float> (area.getX(), top, area.getWidth(), 14.0f);
        drawText (g, bar.label, type::caption(), p.t3, words.withTrimmedRight (44.0f));
        drawTabular (g, bar.figure, textFont (11.0f, Weight::semiBold), p.t1, words, juce::Justification::centredRight);

        const auto track = juce::Rectangle<float> (area.getX(), top + 18.0f, area.getWidth(), 8.0f);
        g.setColour (p.inset);
        g.fillRoundedRectangle (track, 4.0f);
        using Tint = Datasheet::Bar::Tint;
        g.setColour (bar.tint == Tint::thisOne ? p.t1 : (bar.tint == Tint::noise ? p.noise : p.t2));
        g.fillRoundedRectangle (track.withWidth (std::max (4.0f, track.getWidth() * static_cast<float> (bar.length))), 4.0f);
        top += 40.0f;
    }
}

void drawBasisMark (juce::Graphics& g, Basis basis, juce::Point<float> centre)
{
    const auto colour = palette().t2;

    if (basis == Basis::published || basis == Basis::measured)
    {
        fillCircle (g, centre, 4.0f, colour);
    }
    else if (basis == Basis::calculated || basis == Basis::derived)
    {
        g.setColour (colour);
        g.fillRect (centre.x - 4.0f, centre.y - 3.0f, 8.0f, 1.5f);
        g.fillRect (centre.x - 4.0f, centre.y + 1.5f, 8.0f, 1.5f);
    }
    else if (basis != Basis::none)
    {
        strokeCircle (g, centre, 3.5f, colour, 1.5f);
    }
}

float powerBadgeWidth (PowerBadge badge) { return badge == PowerBadge::none ? 0.0f : badgeWidth (badgeText (badge)); }

void drawPowerBadge (juce::Graphics& g, PowerBadge badge, juce::Point<float> topRight)
{
    if (badge == PowerBadge::none)
        return;

    const auto width = powerBadgeWidth (badge);
    drawBadge (g, { topRight.x - width, topRight.y, width, 18.0f }, badgeText (badge), badge == PowerBadge::needsPhantom ? palette().red : palette().t2);
}
} // namespace plus48::ui

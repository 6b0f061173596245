// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/CableArt.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"

namespace plus48::ui
{
void drawJack (juce::Graphics& g, juce::Point<float> centre, float radius, juce::Colour ring)
{
    const auto& p = palette();
    fillCircle (g, centre, radius, p.s3);
    strokeCircle (g, centre, radius, p.line2, 1.5f);
    fillCircle (g, centre, radius - 6.0f, p.inset);
    fillCircle (g, centre, radius * 0.3f, p.s3);
    fillCircle (g, centre, radius * 0.16f, p.inset);

    for (const auto degrees : { -120.0f, 120.0f, 0.0f })
        fillCircle (g, polar (centre, radius * 0.55f, degrees), 1.8f, p.t3);

    if (! ring.isTransparent())
        strokeCircle (g, centre, radius, ring, 2.5f);
}

void drawXlrPlug (juce::Graphics& g, juce::Point<float> tip)
{
    const auto& p = palette();
    fillAndStroke (g, { tip.x - 24.0f, tip.y - 7.0f, 22.0f, 14.0f }, 4.0f, p.s4, p.capLine, 1.0f);
    g.setColour (p.t3);
    g.fillRoundedRectangle (tip.x - 6.0f, tip.y - 5.0f, 6.0f, 10.0f, 2.0f);
}

void drawTsPlug (juce::Graphics& g, juce::Point<float> tip, int rings)
{
    const auto& p = palette();
    fillAndStroke (g, { tip.x - 62.0f, tip.y - 8.0f, 28.0f, 16.0f }, 4.0f, p.s4, p.capLine);

    g.setColour (p.t2);
    g.fillRect (tip.x - 34.0f, tip.y - 4.0f, 25.0f, 8.0f);

    juce::Path point;
    point.startNewSubPath (tip.x - 7.0f, tip.y - 3.5f);
    point.cubicTo (tip.x - 3.0f, tip.y - 3.5f, tip.x, tip.y - 1.5f, tip.x, tip.y);
    point.cubicTo (tip.x, tip.y + 1.5f, tip.x - 3.0f, tip.y + 3.5f, tip.x - 7.0f, tip.y + 3.5f);
    point.closeSubPath();
    g.fillPath (point);

    // What keeps tip and sleeve apart, and what is between them.
    g.setColour (p.inset);

    for (int ring = 0; ring < rings; ++ring)
        g.fillRect (tip.x - 11.5f - 7.0f * static_cast<float> (ring), tip.y - 4.0f, 2.0f, 8.0f);
}

void drawLinkPlug (juce::Graphics& g, juce::Point<float> topLeft)
{
    fillAndStroke (g, { topLeft.x, topLeft.y, 14.0f, 16.0f }, 3.0f, palette().s4, palette().capLine, 1.0f);
}

void drawCable (juce::Graphics& g, const juce::Path& path, juce::Colour core)
{
    stroke (g, path, palette().cable, 7.0f);
    stroke (g, path, core, 2.5f);
}

void drawSilentCable (juce::Graphics& g, const juce::Path& path)
{
    stroke (g, path, palette().cable, 7.0f);
    strokeDashed (g, path, palette().line2, 2.5f, 2.0f, 6.0f);
}

void drawWaitingCable (juce::Graphics& g, const juce::Path& path, juce::Colour colour)
{
    strokeDashed (g, path, colour, 2.0f, 1.0f, 4.0f);
}

void drawUnpluggedCable (juce::Graphics& g, const juce::Path& path)
{
    const auto& p = palette();
    const auto end = path.getCurrentPosition();
    stroke (g, path, p.line2, 5.0f);
    fillAndStroke (g, { end.x - 2.0f, end.y - 7.0f, 18.0f, 14.0f }, 4.0f, p.s4, p.capLine, 1.0f);
}

void drawCableHighlight (juce::Graphics& g, const juce::Path& path, float proportion)
{
    const auto length = path.getLength();

    // A short tail that fades out behind the spot.
    for (int i = 0; i < 6; ++i)
    {
        const auto at = proportion * length - 5.0f * static_cast<float> (i);

        if (at >= 0.0f)
            fillCircle (g, path.getPointAlongPath (at), 1.6f, juce::Colours::white.withAlpha (0.75f - 0.12f * static_cast<float> (i)));
    }
}

juce::Path cablePath (juce::Point<float> from, juce::Point<float> to, float bend)
{
    juce::Path path;
    path.startNewSubPath (from);
    path.cubicTo (from.x + 26.0f, from.y, bend - 26.0f, to.y, bend, to.y);
    path.lineTo (to);
    return path;
}

void drawSoundArcs (juce::Graphics& g, juce::Point<float> centre, juce::Colour colour)
{
    for (const auto& [radius, half] : { std::pair { 12.0f, 35.0f }, { 22.0f, 32.0f }, { 32.0f, 29.0f } })
        stroke (g, arc (centre, radius, 90.0f - half, 90.0f + half), colour, 2.5f);
}
} // namespace plus48::ui

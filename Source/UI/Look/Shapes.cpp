// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/Shapes.h"

#include "UI/Look/Palette.h"

#include <array>

namespace plus48::ui
{
juce::Point<float> polar (juce::Point<float> centre, float radius, float degrees) noexcept
{
    return centre.getPointOnCircumference (radius, juce::degreesToRadians (degrees));
}

juce::Path arc (juce::Point<float> centre, float radius, float fromDegrees, float toDegrees)
{
    juce::Path path;
    path.addCentredArc (centre.x, centre.y, radius, radius, 0.0f, juce::degreesToRadians (fromDegrees), juce::degreesToRadians (toDegrees), true);
    return path;
}

void stroke (juce::Graphics& g, const juce::Path& path, juce::Colour colour, float width)
{
    g.setColour (colour);
    g.strokePath (path, { width, juce::PathStrokeType::curved, juce::PathStrokeType::rounded });
}

void strokeDashed (juce::Graphics& g, const juce::Path& path, juce::Colour colour, float width, float dash, float gap)
{
    const std::array<float, 2> lengths { dash, gap };
    juce::Path dashed;
    juce::PathStrokeType { width, juce::PathStrokeType::curved, juce::PathStrokeType::rounded }
        .createDashedStroke (dashed, path, lengths.data(), static_cast<int> (lengths.size()));
    g.setColour (colour);
    g.fillPath (dashed);
}

void fillCircle (juce::Graphics& g, juce::Point<float> centre, float radius, juce::Colour colour)
{
    g.setColour (colour);
    g.fillEllipse (juce::Rectangle<float> (2.0f * radius, 2.0f * radius).withCentre (centre));
}

void strokeCircle (juce::Graphics& g, juce::Point<float> centre, float radius, juce::Colour colour, float width)
{
    g.setColour (colour);
    g.drawEllipse (juce::Rectangle<float> (2.0f * radius, 2.0f * radius).withCentre (centre), width);
}

void fillAndStroke (juce::Graphics& g, juce::Rectangle<float> area, float corner, juce::Colour fill, juce::Colour outline, float width)
{
    g.setColour (fill);
    g.fillRoundedRectangle (area, corner);
    g.setColour (outline);
    g.drawRoundedRectangle (area, corner, width);
}

void drawPanel (juce::Graphics& g, juce::Rectangle<float> area)
{
    g.setColour (palette().s1);
    g.fillRoundedRectangle (area, 16.0f);
}

namespace
{
/** One pixel along the upper edge, round the corners with it. */
void drawLight (juce::Graphics& g, juce::Rectangle<float> area)
{
    juce::Path edge;
    edge.addRoundedRectangle (area, 12.0f);
    edge.addRoundedRectangle (area.getX(), area.getY() + 1.0f, area.getWidth(), area.getHeight(), 12.0f, 12.0f, true, true, false, false);
    edge.setUsingNonZeroWinding (false);

    const juce::Graphics::ScopedSaveState state (g);
    g.reduceClipRegion (area.withHeight (13.0f).getSmallestIntegerContainer());
    g.setColour (palette().highlight);
    g.fillPath (edge);
}
} // namespace

void drawCard (juce::Graphics& g, juce::Rectangle<float> area, juce::Colour fill)
{
    g.setColour (fill);
    g.fillRoundedRectangle (area, 12.0f);
    drawLight (g, area);
}

void drawFaceplate (juce::Graphics& g, juce::Rectangle<float> area)
{
    g.setGradientFill (juce::ColourGradient::vertical (palette().face1, area.getY(), palette().face2, area.getBottom()));
    g.fillRoundedRectangle (area, 12.0f);
    drawLight (g, area);
}

void drawCardRing (juce::Graphics& g, juce::Rectangle<float> area, juce::Colour colour)
{
    g.setColour (colour);
    g.drawRoundedRectangle (area.reduced (1.0f), 11.0f, 2.0f);
}
} // namespace plus48::ui

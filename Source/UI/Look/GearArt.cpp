// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/GearArt.h"

#include "UI/Look/KnobArt.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"
#include "UI/Look/WaveArt.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
void drawPreampFace (juce::Graphics& g, juce::Rectangle<float> area, bool isLit)
{
    const auto& p = palette();
    const auto window = area.reduced (7.0f, 8.0f).withWidth (area.getWidth() * 0.38f);
    const auto height = area.getHeight();

    fillAndStroke (g, area, 6.0f, p.s3, p.line2, 1.0f);
    g.setColour (p.inset);
    g.fillRoundedRectangle (window, 3.0f);

    if (isLit)
    {
        g.setColour (p.b.withAlpha (0.16f));
        g.fillRoundedRectangle (window, 3.0f);
    }

    const juce::Point<float> hinge { window.getCentreX(), window.getBottom() };
    g.setColour (p.t3);
    g.strokePath (arc (hinge, height * 0.42f, -46.0f, 46.0f), juce::PathStrokeType (1.0f));

    juce::Path needle;
    needle.startNewSubPath (hinge.translated (0.0f, -3.0f));
    needle.lineTo (hinge.translated (isLit ? 5.0f : -8.0f, -3.0f - height * 0.34f));
    stroke (g, needle, p.b, 1.5f);

    drawKnobCap (g, { area.getX() + area.getWidth() * 0.62f, area.getCentreY() }, height * 0.23f, 30.0f);
    drawKnobCap (g, { area.getX() + area.getWidth() * 0.86f, area.getCentreY() }, height * 0.15f, -60.0f);
}
} // namespace

void drawPreamp (juce::Graphics& g, juce::Rectangle<float> area, bool inPath)
{
    if (! inPath)
        g.beginTransparencyLayer (0.62f);

    drawPreampFace (g, area, inPath);

    if (! inPath)
        g.endTransparencyLayer();
}

void drawRecorder (juce::Graphics& g, juce::Rectangle<float> area, const std::vector<float>& decibels, juce::Colour colour, float shown)
{
    const auto& p = palette();
    fillAndStroke (g, area, 6.0f, p.inset, p.line2, 2.0f);

    const auto screen = area.reduced (8.0f);
    drawWave (g, screen, decibels, colour, shown);

    if (shown > 0.0f && shown < 1.0f)
    {
        g.setColour (p.t1);
        g.fillRect (screen.getX() + screen.getWidth() * shown - 0.75f, screen.getY(), 1.5f, screen.getHeight());
    }

    juce::Path foot;
    foot.startNewSubPath (area.getX() - 8.0f, area.getBottom() + 7.0f);
    foot.lineTo (area.getRight() + 8.0f, area.getBottom() + 7.0f);
    stroke (g, foot, p.line2, 5.0f);
}

void drawConverter (juce::Graphics& g, juce::Point<float> centre, juce::Colour textColour)
{
    const auto& p = palette();
    g.setColour (p.line2);

    for (const auto offset : { -8.0f, 0.0f, 8.0f })
    {
        g.fillRect (juce::Rectangle<float> (2.0f, 36.0f).withCentre (centre.translated (offset, 0.0f)));
        g.fillRect (juce::Rectangle<float> (36.0f, 2.0f).withCentre (centre.translated (0.0f, offset)));
    }

    const auto chip = juce::Rectangle<float> (28.0f, 28.0f).withCentre (centre);
    fillAndStroke (g, chip, 4.0f, p.inset, p.line2, 1.0f);
    drawText (g, "ADC", textFont (11.0f, Weight::semiBold), textColour, chip, juce::Justification::centred);
}

void fillHatched (juce::Graphics& g, const juce::Path& path, juce::Colour colour)
{
    const juce::Graphics::ScopedSaveState state (g);
    const auto area = path.getBounds();
    g.reduceClipRegion (path);
    juce::Path lines;

    // Lines 6 pixels apart at 45 degrees, in step with the origin wherever the path is.
    const auto pitch = 6.0f * juce::MathConstants<float>::sqrt2;

    for (auto sum = std::floor ((area.getX() + area.getY()) / pitch) * pitch; sum < area.getRight() + area.getBottom(); sum += pitch)
        lines.addLineSegment ({ sum - area.getY(), area.getY(), sum - area.getBottom(), area.getBottom() }, 1.5f);

    g.setColour (colour);
    g.fillPath (lines);
}

void fillDotted (juce::Graphics& g, const juce::Path& path, juce::Colour colour)
{
    const juce::Graphics::ScopedSaveState state (g);
    const auto area = path.getBounds();
    g.reduceClipRegion (path);
    juce::Path dots;
    constexpr auto pitch = 5.0f, size = 1.8f;

    for (auto y = std::floor (area.getY() / pitch) * pitch; y < area.getBottom(); y += pitch)
        for (auto x = std::floor (area.getX() / pitch) * pitch; x < area.getRight(); x += pitch)
            dots.addEllipse (x + 0.6f, y + 0.6f, size, size);

    g.setColour (colour);
    g.fillPath (dots);
}

void drawLogo (juce::Graphics& g, juce::Rectangle<float> area)
{
    const auto unit = juce::jmin (area.getWidth(), area.getHeight()) / 28.0f;
    const auto centre = area.getCentre();
    stroke (g, arc (centre, 11.5f * unit, -135.0f, 135.0f), palette().t1, 3.0f * unit);

    juce::Path plus;
    plus.startNewSubPath (centre.translated (0.0f, -4.5f * unit));
    plus.lineTo (centre.translated (0.0f, 4.5f * unit));
    plus.startNewSubPath (centre.translated (-4.5f * unit, 0.0f));
    plus.lineTo (centre.translated (4.5f * unit, 0.0f));
    stroke (g, plus, palette().red, 3.0f * unit);
}

void drawAppIcon (juce::Graphics& g, juce::Rectangle<float> area)
{
    const auto& p = paletteOf (Theme::dark);
    const auto unit = juce::jmin (area.getWidth(), area.getHeight()) / 512.0f;
    const auto centre = area.getCentre().translated (0.0f, 14.0f * unit);

    g.setColour (p.s1);
    g.fillRoundedRectangle (area.withSizeKeepingCentre (512.0f * unit, 512.0f * unit), 112.0f * unit);
    stroke (g, arc (centre, 172.5f * unit, -135.0f, 135.0f), p.t1, 45.0f * unit);

    juce::Path plus;
    plus.startNewSubPath (centre.translated (0.0f, -67.5f * unit));
    plus.lineTo (centre.translated (0.0f, 67.5f * unit));
    plus.startNewSubPath (centre.translated (-67.5f * unit, 0.0f));
    plus.lineTo (centre.translated (67.5f * unit, 0.0f));
    stroke (g, plus, p.red, 45.0f * unit);
}
} // namespace plus48::ui

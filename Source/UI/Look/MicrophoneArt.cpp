// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/MicrophoneArt.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"

namespace plus48::ui
{
namespace
{
using Area = juce::Rectangle<float>;

/** Metal, lit from above. */
void fillMetal (juce::Graphics& g, const juce::Path& path)
{
    const auto& p = palette();
    const auto area = path.getBounds();
    g.setGradientFill (juce::ColourGradient::vertical (p.cap1, area.getY(), p.cap2, area.getBottom()));
    g.fillPath (path);
    g.setColour (p.capLine);
    g.strokePath (path, juce::PathStrokeType (1.5f));
}

void fillMetal (juce::Graphics& g, Area area, float corner)
{
    juce::Path path;
    path.addRoundedRectangle (area, corner);
    fillMetal (g, path);
}

/** Wire mesh: rows of dots, every other one shifted, inside a shape. */
void drawMesh (juce::Graphics& g, const juce::Path& shape, float pitch = 6.0f)
{
    const juce::Graphics::ScopedSaveState state (g);
    const auto area = shape.getBounds().reduced (4.0f);
    g.reduceClipRegion (shape);
    g.setColour (palette().t3.withMultipliedAlpha (0.7f));
    auto shifted = false;

    for (auto y = area.getY() + 2.0f; y <= area.getBottom(); y += pitch, shifted = ! shifted)
        for (auto x = area.getX() + (shifted ? pitch * 0.5f : 0.0f); x <= area.getRight(); x += pitch)
            g.fillEllipse (Area (2.4f, 2.4f).withCentre ({ x, y }));
}

void drawMeshedShape (juce::Graphics& g, const juce::Path& shape)
{
    g.setColour (palette().s3);
    g.fillPath (shape);
    g.setColour (palette().capLine);
    g.strokePath (shape, juce::PathStrokeType (1.5f));
    drawMesh (g, shape);
}

juce::Path rounded (Area area, float corner)
{
    juce::Path path;
    path.addRoundedRectangle (area, corner);
    return path;
}

void drawStand (juce::Graphics& g, float x, float top)
{
    juce::Path stand;
    stand.startNewSubPath (x, top);
    stand.lineTo (x, 42.0f);
    stand.startNewSubPath (x - 16.0f, 42.0f);
    stand.lineTo (x + 16.0f, 42.0f);
    stroke (g, stand, palette().line2, 4.0f);
}

void drawLines (juce::Graphics& g, std::initializer_list<juce::Line<float>> lines, juce::Colour colour, float width)
{
    juce::Path path;

    for (const auto& line : lines)
    {
        path.startNewSubPath (line.getStart());
        path.lineTo (line.getEnd());
    }

    stroke (g, path, colour, width);
}

void drawBroadcast (juce::Graphics& g)
{
    const auto& p = palette();
    drawStand (g, 6.0f, 22.0f);

    juce::Path yoke;
    yoke.startNewSubPath (-10.0f, -2.0f);
    yoke.lineTo (-10.0f, 12.0f);
    yoke.cubicTo (-10.0f, 18.6f, -4.6f, 24.0f, 2.0f, 24.0f);
    yoke.lineTo (10.0f, 24.0f);
    yoke.cubicTo (16.6f, 24.0f, 22.0f, 18.6f, 22.0f, 12.0f);
    yoke.lineTo (22.0f, -2.0f);
    stroke (g, yoke, p.line2, 4.0f);

    fillMetal (g, { -8.0f, -22.0f, 50.0f, 40.0f }, 7.0f);
    fillAndStroke (g, { 30.0f, -22.0f, 12.0f, 40.0f }, 5.0f, p.s3, p.capLine);
    drawLines (g, { { 2.0f, -21.0f, 2.0f, 17.0f }, { 8.0f, -21.0f, 8.0f, 17.0f } }, p.capLine.withMultipliedAlpha (0.6f), 1.0f);
    drawMeshedShape (g, rounded ({ -46.0f, -25.0f, 42.0f, 46.0f }, 18.0f));
    fillCircle (g, { 6.0f, -2.0f }, 4.0f, p.s4);
    strokeCircle (g, { 6.0f, -2.0f }, 4.0f, p.capLine, 1.0f);
}

void drawHandheld (juce::Graphics& g)
{
    const auto& p = palette();
    drawStand (g, 12.0f, 10.0f);

    juce::Path handle;
    handle.startNewSubPath (-14.0f, -12.0f);
    handle.lineTo (44.0f, -8.0f);
    handle.lineTo (44.0f, 4.0f);
    handle.lineTo (-14.0f, 8.0f);
    handle.closeSubPath();
    fillMetal (g, handle.createPathWithRoundedCorners (2.5f));

    // The clip holds it from below.
    fillAndStroke (g, { 2.0f, 2.0f, 20.0f, 9.0f }, 3.0f, p.s4, p.capLine);
    drawMeshedShape (g, rounded ({ -46.0f, -20.0f, 32.0f, 36.0f }, 15.0f));
    fillAndStroke (g, { -19.0f, -16.0f, 7.0f, 28.0f }, 3.0f, p.s4, p.capLine);
}

void drawRibbon (juce::Graphics& g)
{
    const auto& p = palette();
    drawStand (g, 0.0f, 30.0f);

    juce::Path yoke;
    yoke.startNewSubPath (-25.0f, -6.0f);
    yoke.lineTo (-25.0f, 20.0f);
    yoke.quadraticTo (-25.0f, 32.0f, -12.0f, 32.0f);
    yoke.lineTo (12.0f, 32.0f);
    yoke.quadraticTo (25.0f, 32.0f, 25.0f, 20.0f);
    yoke.lineTo (25.0f, -6.0f);
    stroke (g, yoke, p.line2, 4.0f);

    // The pointed head of the old ribbons, with its slots.
    juce::Path head;
    head.startNewSubPath (-18.0f, -20.0f);
    head.lineTo (-8.0f, -36.0f);
    head.lineTo (8.0f, -36.0f);
    head.lineTo (18.0f, -20.0f);
    head.lineTo (18.0f, 10.0f);
    head.lineTo (-18.0f, 10.0f);
    head.closeSubPath();
    head = head.createPathWithRoundedCorners (5.0f);
    g.setColour (p.s3);
    g.fillPath (head);
    g.setColour (p.capLine);
    g.strokePath (head, juce::PathStrokeType (1.5f));

    for (int i = 0; i < 7; ++i)
    {
        const auto y = -29.0f + 5.5f * static_cast<float> (i);
        const auto half = i == 0 ? 8.0f : i == 1 ? 11.0f
                                                 : 13.0f;
        drawLines (g, { { -half, y, half, y } }, p.t3.withMultipliedAlpha (0.7f), 1.5f);
    }

    fillMetal (g, { -16.0f, 10.0f, 32.0f, 16.0f }, 5.0f);
}

void drawPencil (juce::Graphics& g)
{
    const auto& p = palette();
    drawStand (g, 10.0f, 8.0f);
    fillMetal (g, { -22.0f, -10.0f, 64.0f, 15.0f }, 3.0f);
    fillAndStroke (g, { 3.0f, -1.0f, 14.0f, 13.0f }, 3.0f, p.s4, p.capLine);
    fillAndStroke (g, { -44.0f, -10.0f, 24.0f, 15.0f }, 4.0f, p.s3, p.capLine);
    drawLines (g, { { -37.0f, -6.0f, -37.0f, 1.0f }, { -32.5f, -6.0f, -32.5f, 1.0f }, { -28.0f, -6.0f, -28.0f, 1.0f } }, p.t3.withMultipliedAlpha (0.7f), 1.8f);
}

void drawLargeCondenser (juce::Graphics& g)
{
    const auto& p = palette();
    drawStand (g, 0.0f, 34.0f);

    // A spring mount round the body.
    juce::Path mount;
    mount.addRoundedRectangle (-30.0f, 2.0f, 60.0f, 22.0f, 9.0f);
    stroke (g, mount, p.line2, 3.0f);
    drawLines (g, { { -29.0f, 4.0f, -16.0f, 16.0f }, { -29.0f, 22.0f, -16.0f, 10.0f }, { 29.0f, 4.0f, 16.0f, 16.0f }, { 29.0f, 22.0f, 16.0f, 10.0f } }, p.line2, 1.5f);

    fillMetal (g, { -17.0f, -4.0f, 34.0f, 38.0f }, 6.0f);

    juce::Path head;
    head.addRoundedRectangle (-20.0f, -38.0f, 40.0f, 36.0f, 12.0f, 12.0f, true, true, false, false);
    drawMeshedShape (g, head);
    fillAndStroke (g, { -21.0f, -5.0f, 42.0f, 6.0f }, 2.0f, p.s4, p.capLine);
    fillCircle (g, { 0.0f, 12.0f }, 3.0f, p.t3);
}

void drawHeadset (juce::Graphics& g)
{
    const auto& p = palette();
    stroke (g, arc ({ 6.0f, 0.0f }, 30.0f, -80.0f, 80.0f), p.line2, 5.0f);
    fillMetal (g, { -32.0f, -8.0f, 15.0f, 30.0f }, 7.0f);
    fillMetal (g, { 29.0f, -8.0f, 15.0f, 30.0f }, 7.0f);

    juce::Path boom;
    boom.startNewSubPath (-26.0f, 21.0f);
    boom.quadraticTo (-26.0f, 36.0f, -8.0f, 37.0f);
    stroke (g, boom, p.line2, 3.0f);
    fillAndStroke (g, { -10.0f, 31.0f, 18.0f, 12.0f }, 6.0f, p.s3, p.capLine);
}
} // namespace

void drawMicrophone (juce::Graphics& g, MicrophonePicture picture, juce::Point<float> centre, float scale)
{
    const juce::Graphics::ScopedSaveState state (g);
    g.addTransform (juce::AffineTransform::scale (scale).translated (centre));

    switch (picture)
    {
        case MicrophonePicture::handheld: return drawHandheld (g);
        case MicrophonePicture::broadcast: return drawBroadcast (g);
        case MicrophonePicture::ribbon: return drawRibbon (g);
        case MicrophonePicture::pencil: return drawPencil (g);
        case MicrophonePicture::large: return drawLargeCondenser (g);
        case MicrophonePicture::headset: return drawHeadset (g);
    }
}

juce::Point<float> microphoneTail (MicrophonePicture picture) noexcept
{
    switch (picture)
    {
        case MicrophonePicture::handheld: return { 44.0f, -2.0f };
        case MicrophonePicture::broadcast: return { 42.0f, -2.0f };
        case MicrophonePicture::ribbon: return { 16.0f, 19.0f };
        case MicrophonePicture::pencil: return { 42.0f, -2.5f };
        case MicrophonePicture::large: return { 17.0f, 29.0f };
        case MicrophonePicture::headset: return { 40.0f, 20.0f };
    }

    return {};
}
} // namespace plus48::ui

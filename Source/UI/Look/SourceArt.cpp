// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/SourceArt.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"

#include <cmath>
#include <utility>

namespace plus48::ui
{
namespace
{
void fillOutlined (juce::Graphics& g, const juce::Path& path, juce::Colour colour)
{
    g.setColour (colour);
    g.fillPath (path);
    g.setColour (palette().capLine);
    g.strokePath (path, juce::PathStrokeType (1.5f, juce::PathStrokeType::curved));
}

void drawVoice (juce::Graphics& g)
{
    const auto& p = palette();
    fillCircle (g, { 0.0f, -18.0f }, 22.0f, p.s4);

    juce::Path shoulders;
    shoulders.startNewSubPath (-38.0f, 44.0f);
    shoulders.cubicTo (-38.0f, 20.0f, -22.0f, 8.0f, 0.0f, 8.0f);
    shoulders.cubicTo (22.0f, 8.0f, 38.0f, 20.0f, 38.0f, 44.0f);
    shoulders.closeSubPath();
    g.setColour (p.s4);
    g.fillPath (shoulders);

    stroke (g, arc ({ 0.0f, -18.0f }, 27.0f, -84.0f, 84.0f), p.t3, 4.0f);
    g.setColour (p.t3);
    g.fillRoundedRectangle (-31.0f, -24.0f, 9.0f, 20.0f, 4.5f);
    g.fillRoundedRectangle (22.0f, -24.0f, 9.0f, 20.0f, 4.5f);
}

/** The right half of a symmetrical body, open along the middle, mirrored to the left. */
juce::Path mirrored (const juce::Path& right)
{
    auto left = right;
    left.applyTransform (juce::AffineTransform::scale (-1.0f, 1.0f));
    left.addPath (right);
    left.setUsingNonZeroWinding (true);
    return left;
}

void drawNeck (juce::Graphics& g, float top, float bottom, int pegsASide)
{
    const auto& p = palette();
    fillAndStroke (g, { -3.5f, top, 7.0f, bottom - top }, 0.0f, p.s3, p.capLine);

    juce::Path head;
    head.addRoundedRectangle (-6.0f, top - 17.0f, 12.0f, 18.0f, 3.0f);
    fillOutlined (g, head, p.s4);

    for (int i = 0; i < pegsASide; ++i)
        for (const auto x : { -8.0f, 8.0f })
            fillCircle (g, { x, top - 13.0f + 5.0f * static_cast<float> (i) }, 1.8f, p.t3);
}

void drawStrings (juce::Graphics& g, float top, float bottom)
{
    g.setColour (palette().t3);

    for (const auto x : { -1.6f, 1.6f })
        g.fillRect (x - 0.4f, top, 0.8f, bottom - top);
}

void drawAcousticGuitar (juce::Graphics& g)
{
    const auto& p = palette();
    drawNeck (g, -40.0f, 6.0f, 3);

    juce::Path half;
    half.startNewSubPath (0.0f, -8.0f);
    half.cubicTo (14.0f, -10.0f, 21.0f, -3.0f, 19.0f, 6.0f);
    half.cubicTo (17.5f, 12.0f, 18.0f, 14.0f, 22.0f, 19.0f);
    half.cubicTo (31.0f, 32.0f, 22.0f, 46.0f, 0.0f, 46.0f);
    fillOutlined (g, mirrored (half), p.s4);
    fillCircle (g, { 0.0f, 12.0f }, 7.0f, p.inset);
    strokeCircle (g, { 0.0f, 12.0f }, 8.5f, p.t3, 1.0f);
    g.setColour (p.t3);
    g.fillRoundedRectangle (-10.0f, 30.0f, 20.0f, 4.0f, 1.5f);
    drawStrings (g, -50.0f, 30.0f);
}

/** Two horns, one or two pickups. The bass has a longer neck and fewer pegs. */
void drawElectric (juce::Graphics& g, bool isBass)
{
    const auto& p = palette();
    juce::Path body;
    body.startNewSubPath (0.0f, 12.0f);
    body.cubicTo (-6.0f, 12.0f, -9.0f, 6.0f, -13.0f, 1.0f);
    body.cubicTo (-19.0f, -4.0f, -24.0f, 1.0f, -21.0f, 9.0f);
    body.cubicTo (-19.0f, 15.0f, -20.0f, 17.0f, -24.0f, 22.0f);
    body.cubicTo (-33.0f, 36.0f, -22.0f, 48.0f, 0.0f, 46.0f);
    body.cubicTo (22.0f, 48.0f, 33.0f, 36.0f, 24.0f, 22.0f);
    body.cubicTo (20.0f, 17.0f, 18.0f, 14.0f, 19.0f, 10.0f);
    body.cubicTo (20.0f, 4.0f, 14.0f, 2.0f, 10.0f, 6.0f);
    body.cubicTo (6.0f, 10.0f, 4.0f, 12.0f, 0.0f, 12.0f);
    body.closeSubPath();
    fillOutlined (g, body, p.s4);

    drawNeck (g, isBass ? -46.0f : -38.0f, 15.0f, isBass ? 2 : 3);
    g.setColour (p.t3);
    g.fillRoundedRectangle (-10.0f, isBass ? 22.0f : 17.0f, 20.0f, 5.5f, 2.0f);

    if (! isBass)
        g.fillRoundedRectangle (-10.0f, 27.0f, 20.0f, 5.5f, 2.0f);

    g.setColour (p.line2);
    g.fillRoundedRectangle (-9.0f, 36.0f, 18.0f, 4.5f, 1.0f);
    drawStrings (g, isBass ? -56.0f : -48.0f, 38.0f);
    fillCircle (g, { 17.0f, 35.0f }, 2.5f, p.t3);
    fillCircle (g, { 20.0f, 28.0f }, 2.5f, p.t3);
}

void drawKeyboard (juce::Graphics& g)
{
    const auto& p = palette();
    juce::Path legs;

    for (const auto side : { -1.0f, 1.0f })
    {
        legs.startNewSubPath (side * 28.0f, 12.0f);
        legs.lineTo (side * -24.0f, 44.0f);
    }

    stroke (g, legs, p.line2, 4.0f);
    fillAndStroke (g, { -44.0f, -18.0f, 88.0f, 32.0f }, 5.0f, p.s4, p.capLine);

    for (int i = 0; i < 3; ++i)
        fillCircle (g, { -36.0f + 9.0f * static_cast<float> (i), -11.0f }, 2.5f, p.t3);

    g.setColour (p.inset);
    g.fillRoundedRectangle (8.0f, -14.5f, 30.0f, 7.0f, 2.0f);

    constexpr auto width = 80.0f / 14.0f;
    constexpr auto keyTop = -4.0f;

    for (int i = 0; i < 14; ++i)
    {
        g.setColour (p.t2);
        g.fillRoundedRectangle (-40.0f + width * static_cast<float> (i) + 0.5f, keyTop, width - 1.0f, 15.0f, 1.0f);
    }

    g.setColour (p.inset);

    // No black key after the third and the seventh.
    for (int i = 0; i < 13; ++i)
        if (i % 7 != 2 && i % 7 != 6)
            g.fillRect (-40.0f + width * static_cast<float> (i + 1) - 1.8f, keyTop, 3.6f, 9.0f);
}

void drawDrums (juce::Graphics& g)
{
    const auto& p = palette();

    juce::Path stands;
    stands.startNewSubPath (-33.0f, -26.0f);
    stands.lineTo (-33.0f, 42.0f);
    stands.startNewSubPath (34.0f, -36.0f);
    stands.lineTo (34.0f, 42.0f);
    stroke (g, stands, p.line2, 2.5f);

    for (const auto& [x, y] : { std::pair { -33.0f, -27.0f }, { 34.0f, -37.0f } })
    {
        juce::Path cymbal;
        cymbal.startNewSubPath (x - 15.0f, y + 2.0f);
        cymbal.quadraticTo (x, y - 7.0f, x + 15.0f, y + 2.0f);
        cymbal.closeSubPath();
        fillOutlined (g, cymbal, p.t3);
    }

    for (const auto x : { -24.0f, 3.0f })
    {
        fillAndStroke (g, { x, -22.0f, 21.0f, 20.0f }, 3.0f, p.s3, p.capLine);
        g.setColour (p.t3);
        g.fillRoundedRectangle (x - 1.0f, -23.5f, 23.0f, 4.0f, 2.0f);
    }

    fillCircle (g, { 0.0f, 19.0f }, 24.0f, p.s4);
    strokeCircle (g, { 0.0f, 19.0f }, 24.0f, p.t3, 3.0f);
    fillCircle (g, { 0.0f, 19.0f }, 8.0f, p.s3);
    fillAndStroke (g, { -44.0f, 14.0f, 24.0f, 13.0f }, 3.0f, p.s3, p.capLine);
    g.setColour (p.t3);
    g.fillRoundedRectangle (-45.0f, 12.0f, 26.0f, 4.0f, 2.0f);
}

/** Sound as bars, in a sheet with a folded corner. */
void drawFile (juce::Graphics& g)
{
    const auto& p = palette();
    juce::Path sheet;
    sheet.startNewSubPath (-30.0f, -40.0f);
    sheet.lineTo (14.0f, -40.0f);
    sheet.lineTo (30.0f, -24.0f);
    sheet.lineTo (30.0f, 42.0f);
    sheet.lineTo (-30.0f, 42.0f);
    sheet.closeSubPath();
    fillOutlined (g, sheet.createPathWithRoundedCorners (5.0f), p.s4);

    juce::Path fold;
    fold.startNewSubPath (14.0f, -40.0f);
    fold.lineTo (14.0f, -24.0f);
    fold.lineTo (30.0f, -24.0f);
    stroke (g, fold, p.capLine, 1.5f);

    int index = 0;
    g.setColour (p.t2);

    for (const auto height : { 8.0f, 20.0f, 34.0f, 24.0f, 40.0f, 28.0f, 14.0f, 22.0f, 10.0f })
    {
        g.fillRoundedRectangle (-22.0f + 5.0f * static_cast<float> (index), 8.0f - height * 0.5f, 3.0f, height, 1.5f);
        ++index;
    }
}

void drawTone (juce::Graphics& g)
{
    const auto& p = palette();
    fillAndStroke (g, { -42.0f, -32.0f, 84.0f, 64.0f }, 8.0f, p.s4, p.capLine);
    g.setColour (p.inset);
    g.fillRoundedRectangle (-34.0f, -24.0f, 52.0f, 48.0f, 4.0f);

    juce::Path sine;

    for (int i = 0; i <= 44; ++i)
    {
        const juce::Point<float> point { -30.0f + static_cast<float> (i), -15.0f * std::sin (static_cast<float> (i) / 44.0f * 2.0f * juce::MathConstants<float>::twoPi) };

        if (i == 0)
            sine.startNewSubPath (point);
        else
            sine.lineTo (point);
    }

    stroke (g, sine, p.t2, 2.0f);

    for (const auto y : { -14.0f, 14.0f })
    {
        fillCircle (g, { 30.0f, y }, 6.0f, p.s3);
        strokeCircle (g, { 30.0f, y }, 6.0f, p.capLine, 1.5f);
    }
}

void drawComputer (juce::Graphics& g)
{
    const auto& p = palette();
    fillAndStroke (g, { -34.0f, -30.0f, 68.0f, 48.0f }, 6.0f, p.inset, p.line2, 2.0f);
    juce::Path note;
    note.addEllipse (-11.0f, 0.0f, 9.0f, 7.0f);
    note.addEllipse (6.0f, -3.0f, 9.0f, 7.0f);
    g.setColour (p.t2);
    g.fillPath (note);

    juce::Path stems;
    stems.startNewSubPath (-3.0f, 3.0f);
    stems.lineTo (-3.0f, -17.0f);
    stems.lineTo (14.0f, -20.0f);
    stems.lineTo (14.0f, 0.0f);
    stroke (g, stems, p.t2, 2.5f);

    juce::Path foot;
    foot.startNewSubPath (-44.0f, 25.0f);
    foot.lineTo (44.0f, 25.0f);
    stroke (g, foot, p.line2, 5.0f);
}

void drawBand (juce::Graphics& g)
{
    const auto part = [&g] (void (*draw) (juce::Graphics&), float x, float y, float scale) {
        const juce::Graphics::ScopedSaveState state (g);
        g.addTransform (juce::AffineTransform::scale (scale).translated (x, y));
        draw (g);
    };

    part (drawVoice, -18.0f, -8.0f, 0.62f);
    part (drawAcousticGuitar, 28.0f, -6.0f, 0.62f);
    part (drawDrums, 4.0f, 24.0f, 0.5f);
}
} // namespace

void drawSource (juce::Graphics& g, SourceKind kind, juce::Point<float> centre, float scale)
{
    const juce::Graphics::ScopedSaveState state (g);
    g.addTransform (juce::AffineTransform::scale (scale).translated (centre));

    switch (kind)
    {
        case SourceKind::voice: return drawVoice (g);
        case SourceKind::electricGuitar: return drawElectric (g, false);
        case SourceKind::acousticGuitar: return drawAcousticGuitar (g);
        case SourceKind::bass: return drawElectric (g, true);
        case SourceKind::keyboard: return drawKeyboard (g);
        case SourceKind::drums: return drawDrums (g);
        case SourceKind::band: return drawBand (g);
        case SourceKind::file: return drawFile (g);
        case SourceKind::tone: return drawTone (g);
        case SourceKind::computer: return drawComputer (g);
    }
}
} // namespace plus48::ui

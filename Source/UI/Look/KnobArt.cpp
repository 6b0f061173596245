// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/KnobArt.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
void drawKnobCap (juce::Graphics& g, juce::Point<float> centre, float radius, float degrees)
{
    const auto& p = palette();
    const auto body = juce::Rectangle<float> (2.0f * radius, 2.0f * radius).withCentre (centre);

    g.setGradientFill (juce::ColourGradient::vertical (p.cap1, body.getY(), p.cap2, body.getBottom()));
    g.fillEllipse (body);
    strokeCircle (g, centre, radius, p.capLine, 1.5f);
    stroke (g, arc (centre, radius - 1.5f, -60.0f, 60.0f), juce::Colours::white.withAlpha (0.16f), 1.0f);

    juce::Path pointer;
    pointer.startNewSubPath (polar (centre, radius * 0.42f, degrees));
    pointer.lineTo (polar (centre, radius * 0.82f, degrees));
    stroke (g, pointer, p.t1, radius > 24.0f ? 3.5f : 2.5f);
}

void drawSmallKnob (juce::Graphics& g, juce::Point<float> centre, float radius, const SmallKnobArt& art)
{
    const auto degrees = knobDegrees (art.proportion), origin = knobDegrees (art.origin);
    stroke (g, arc (centre, radius + 4.5f, -135.0f, 135.0f), palette().inset, 3.0f);

    if (std::abs (degrees - origin) > 2.7f)
        stroke (g, arc (centre, radius + 4.5f, juce::jmin (origin, degrees), juce::jmax (origin, degrees)), art.arcColour, 3.0f);

    drawKnobCap (g, centre, radius, degrees);
}

namespace
{
/** From where the knob stood, with an arrow at its end, and a faint pointer where it was. */
void drawWay (juce::Graphics& g, juce::Point<float> centre, float capRadius, float radius, float from, float to)
{
    const auto colour = palette().t1;
    const auto forwards = to > from ? 1.0f : -1.0f;
    constexpr float headDegrees = 8.0f;
    const auto end = to - forwards * headDegrees;

    if (forwards * (end - from) > 0.0f)
        stroke (g, arc (centre, radius, juce::jmin (from, end), juce::jmax (from, end)), colour, 2.5f);

    juce::Path head;
    head.addTriangle (polar (centre, radius, to), polar (centre, radius + 4.5f, end), polar (centre, radius - 4.5f, end));
    g.setColour (colour);
    g.fillPath (head);

    for (const auto part : { 0.5f, 0.64f, 0.78f })
        fillCircle (g, polar (centre, capRadius * part, from), 1.5f, palette().t3);
}
} // namespace

void drawGainKnob (juce::Graphics& g, juce::Point<float> centre, float radius, const GainKnobArt& art)
{
    const auto& p = palette();
    const auto range = art.high - art.low;
    const auto degreesOf = [&] (float db) { return knobDegrees (juce::jlimit (0.0f, 1.0f, (db - art.low) / range)); };
    const auto haloRadius = radius + 7.0f;
    const auto marks = radius + (art.fine ? 16.0f : 14.0f);
    const auto labels = radius + (art.fine ? 30.0f : 28.0f);

    strokeCircle (g, centre, haloRadius, p.inset, 7.0f);

    if (! art.halo.isTransparent())
        strokeCircle (g, centre, haloRadius, art.halo, 4.0f);

    for (int i = 0; i <= 30; ++i)
    {
        const auto isLarge = i % 10 == 0;
        const auto db = art.low + range * static_cast<float> (i) / 30.0f;

        // The yellow arc takes the place of the small marks.
        if (! isLarge && ((! art.fine && i % 5 != 0) || (art.warns && db > art.value - 0.01f)))
            continue;

        juce::Path mark;
        mark.startNewSubPath (polar (centre, marks, degreesOf (db)));
        mark.lineTo (polar (centre, marks + (isLarge ? 6.0f : 3.0f), degreesOf (db)));
        g.setColour (isLarge ? p.t2 : p.line2);
        g.strokePath (mark, juce::PathStrokeType (isLarge ? 1.5f : 1.0f));
    }

    for (int i = 0; art.labelled && i < 4; ++i)
    {
        const auto db = art.low + range * static_cast<float> (i) / 3.0f;
        drawTextAt (g, withMinus (juce::String (juce::roundToInt (db))), type::caption(), p.t3,
                    polar (centre, labels, degreesOf (db)).translated (0.0f, 4.0f), Anchor::middle);
    }

    if (art.warns && degreesOf (art.value) < 134.0f)
    {
        g.setColour (p.hot);
        g.strokePath (arc (centre, marks + 3.0f, degreesOf (art.value), 135.0f), juce::PathStrokeType (4.0f));
    }

    drawKnobCap (g, centre, radius, degreesOf (art.value));

    if (art.turnedFrom.has_value())
        drawWay (g, centre, radius, marks + 3.0f, degreesOf (*art.turnedFrom), degreesOf (art.value));
}
} // namespace plus48::ui

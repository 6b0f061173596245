// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Learn/LessonArt.h"

#include "Lessons/LessonProgress.h"
#include "UI/Look/CableArt.h"
#include "UI/Look/GearArt.h"
#include "UI/Look/Icons.h"
#include "UI/Look/KnobArt.h"
#include "UI/Look/MeterArt.h"
#include "UI/Look/MicrophoneArt.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
using Centre = juce::Point<float>;

juce::Rectangle<float> around (Centre centre, float width, float height) { return juce::Rectangle<float> (width, height).withCentre (centre); }

void drawArrow (juce::Graphics& g, Centre from, float length)
{
    juce::Path arrow;
    const auto tip = from.translated (length, 0.0f);
    arrow.startNewSubPath (from);
    arrow.lineTo (tip);
    arrow.startNewSubPath (tip.translated (-6.0f, -5.0f));
    arrow.lineTo (tip);
    arrow.lineTo (tip.translated (-6.0f, 5.0f));
    stroke (g, arrow, palette().t3, 1.5f);
}

void drawSoundCard (juce::Graphics& g, Centre centre)
{
    const auto& p = palette();
    fillAndStroke (g, around (centre, 136.0f, 68.0f), 8.0f, p.s3, p.line2);
    const auto chip = around (centre.translated (-34.0f, 0.0f), 44.0f, 44.0f);
    g.setColour (p.line2);

    for (const auto x : { -14.0f, -5.0f, 5.0f, 14.0f })
        for (const auto y : { -29.0f, 29.0f })
            g.fillRect (around (chip.getCentre().translated (x, y), 2.0f, 6.0f));

    fillAndStroke (g, chip, 4.0f, p.inset, p.line2, 1.0f);

    for (const auto& [y, colour] : { std::pair (-12.0f, p.t3), std::pair (10.0f, p.t2) })
    {
        fillCircle (g, centre.translated (40.0f, y), 8.0f, p.inset);
        strokeCircle (g, centre.translated (40.0f, y), 8.0f, colour, 2.0f);
    }
}

void drawInterface (juce::Graphics& g, Centre centre)
{
    const auto& p = palette();
    const auto box = around (centre, 152.0f, 68.0f);
    drawFaceplate (g, box);
    g.setColour (p.line2);
    g.drawRoundedRectangle (box, 12.0f, 1.5f);
    drawJack (g, centre.translated (-44.0f, 0.0f), 20.0f);
    drawKnobCap (g, centre.translated (8.0f, 0.0f), 18.0f, 40.0f);
    fillCircle (g, centre.translated (48.0f, -10.0f), 4.0f, p.red);
    drawKnobCap (g, centre.translated (48.0f, 12.0f), 9.0f, -40.0f);
}

void drawBox (juce::Graphics& g, Centre centre)
{
    drawSoundCard (g, centre.translated (-108.0f, 0.0f));
    drawArrow (g, centre.translated (-20.0f, 0.0f), 26.0f);
    drawInterface (g, centre.translated (100.0f, 0.0f));
}

void drawLevel (juce::Graphics& g, Centre centre)
{
    SmallKnobArt knob;
    knob.proportion = 0.62f;
    knob.arcColour = palette().good;
    drawSmallKnob (g, centre.translated (-128.0f, 0.0f), 24.0f, knob);
    drawArrow (g, centre.translated (-82.0f, 0.0f), 26.0f);

    MeterReading reading;
    reading.peakDb = reading.holdDb = -12.0f;
    reading.averageDb = -26.0f;
    MeterArt art;
    art.horizontal = true;
    art.clipLamp = false;
    drawMeter (g, around (centre.translated (52.0f, 0.0f), 196.0f, 14.0f), reading, art);
}

void drawListening (juce::Graphics& g, Centre centre)
{
    const auto& p = palette();
    drawIcon (g, Icon::phones, around (centre.translated (-112.0f, 0.0f), 64.0f, 64.0f), p.good);
    drawIcon (g, Icon::speaker, around (centre.translated (16.0f, 0.0f), 56.0f, 56.0f), p.t2);
    drawSoundArcs (g, centre.translated (66.0f, 0.0f), p.red);
    drawMicrophone (g, MicrophonePicture::handheld, centre.translated (132.0f, 4.0f), 0.8f);
}

/** The voice stays where it is; what is below it sinks. */
void drawNoise (juce::Graphics& g, Centre centre)
{
    const auto& p = palette();
    const auto left = centre.x - 150.0f, right = centre.x + 150.0f, voice = centre.y - 22.0f, bottom = centre.y + 56.0f;
    g.setColour (p.a.withAlpha (0.18f));
    g.fillRect (juce::Rectangle<float>::leftTopRightBottom (left, voice, right, voice + 14.0f));
    g.setColour (p.a);
    g.fillRect (juce::Rectangle<float>::leftTopRightBottom (left, voice - 1.5f, right, voice + 1.5f));

    juce::Path noise;
    noise.startNewSubPath (left, centre.y + 22.0f);
    noise.lineTo (left + 140.0f, centre.y + 22.0f);
    noise.lineTo (left + 180.0f, centre.y + 42.0f);
    noise.lineTo (right, centre.y + 42.0f);
    strokeDashed (g, noise, p.noise, 1.5f, 1.0f, 4.0f);
    noise.lineTo (right, bottom);
    noise.lineTo (left, bottom);
    noise.closeSubPath();
    fillDotted (g, noise, p.noise.withAlpha (0.34f));

    juce::Path down;
    const Centre tip (left + 160.0f, centre.y + 26.0f);
    down.startNewSubPath (tip.translated (0.0f, -30.0f));
    down.lineTo (tip);
    down.startNewSubPath (tip.translated (-4.0f, -6.0f));
    down.lineTo (tip);
    down.lineTo (tip.translated (4.0f, -6.0f));
    stroke (g, down, p.t1, 1.5f);

    drawText (g, "The voice", type::button(), p.a, { left, voice - 24.0f, 120.0f, 16.0f });
    drawText (g, "Noise", type::button(), p.noise, { left, centre.y + 1.0f, 120.0f, 16.0f });
}

/** A tone as it goes in, and as a tube that is driven gives it back. */
void drawColour (juce::Graphics& g, Centre centre)
{
    const auto& p = palette();
    constexpr auto halfWidth = 66.0f, height = 38.0f, curve = 1.6f;

    for (const auto isDriven : { false, true })
    {
        const auto middle = centre.translated (isDriven ? 100.0f : -100.0f, 0.0f);
        juce::Path wave;

        for (auto x = -halfWidth; x <= halfWidth; x += 2.0f)
        {
            const auto clean = std::sin (2.0f * juce::MathConstants<float>::pi * x / halfWidth);
            const auto driven = std::tanh (curve * (clean + 0.35f)) - 0.25f;
            const auto point = middle.translated (x, -height * (isDriven ? driven : clean));

            if (x == -halfWidth)
                wave.startNewSubPath (point);
            else
                wave.lineTo (point);
        }

        stroke (g, wave, isDriven ? p.b : p.t2, 2.5f);
    }

    drawArrow (g, centre.translated (-13.0f, 0.0f), 26.0f);
}

void drawInputs (juce::Graphics& g, Centre centre)
{
    for (int i = 0; i < 8; ++i)
        drawJack (g, centre.translated (-126.0f + 84.0f * static_cast<float> (i % 4), i < 4 ? -30.0f : 30.0f), 22.0f, i < 2 ? juce::Colour() : palette().good);
}

void drawPaths (juce::Graphics& g, Centre centre)
{
    const auto& p = palette();

    for (const auto isA : { true, false })
    {
        const auto tile = around (centre.translated (isA ? -72.0f : 72.0f, 0.0f), 128.0f, 88.0f);
        fillAndStroke (g, tile, 12.0f, p.tile, isA ? p.a : p.b, 2.0f);
        drawText (g, isA ? "A" : "B", type::hero(), isA ? p.a : p.b, tile, juce::Justification::centred);
    }
}

struct Picture
{
    const char* name;
    void (*draw) (juce::Graphics&, Centre);
};

constexpr Picture pictures[] { { "interface", drawBox }, { "level", drawLevel }, { "headphones", drawListening }, { "noise", drawNoise }, { "colour", drawColour }, { "inputs", drawInputs }, { "paths", drawPaths } };
} // namespace

void drawLessonPicture (juce::Graphics& g, const juce::String& name, juce::Rectangle<float> area)
{
    for (const auto& picture : pictures)
        if (name == picture.name)
            picture.draw (g, area.getCentre());
}

void drawLessonSteps (juce::Graphics& g, juce::Rectangle<float> area, int step)
{
    constexpr auto gap = 4.0f;
    const auto& p = palette();
    const auto width = (area.getWidth() + gap) / static_cast<float> (LessonProgress::numSteps);

    for (int i = 1; i <= LessonProgress::numSteps; ++i)
    {
        g.setColour (i < step ? p.t2 : (i == step ? p.good : p.s4));
        g.fillRoundedRectangle (area.getX() + width * static_cast<float> (i - 1), area.getY(), width - gap, area.getHeight(), 2.0f);
    }
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/HearThrough/StageWave.h"

#include "Signal/SignedText.h"
#include "UI/Look/Type.h"
#include "UI/Look/WaveArt.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
/** Between the waveform and the edge of its well. */
constexpr float waveInset = 6.0f;

/** Times stand at least so far from each other, in pixels. */
constexpr double pixelsPerTime = 90.0;
} // namespace

StageWave::StageWave (HearThrough& hearThroughToShow, const TakeLibrary& libraryToUse, Transport& transportToUse) : LoopWave (libraryToUse, transportToUse), hearThrough (hearThroughToShow), player (transportToUse)
{
    setComponentID ("hear through wave");
    setEditable (true);
    setHelpText ("Drag the ends of the loop or its middle; a click goes there, a double-click loops all of it.");
    auto order = 0;

    for (auto* end : { &first, &last })
    {
        const auto isFirst = end == &first;
        end->onMove = [this, isFirst] (double seconds) { moveEnd (isFirst, seconds); };
        end->textOf = [this, isFirst] { return clockText (isFirst ? loop().getStart() : loop().getEnd()); };
        end->setExplicitFocusOrder (++order);
        addAndMakeVisible (end);
    }

    tick();
}

void StageWave::setHeardColour (juce::Colour Palette::*colour)
{
    if (std::exchange (heard, colour) != colour)
        repaint();
}

juce::Rectangle<float> StageWave::waveArea() const
{
    return getLocalBounds().toFloat().reduced (static_cast<float> (LoopEnd::width), 0.0f).withTrimmedTop (static_cast<float> (above)).withTrimmedBottom (static_cast<float> (below));
}

void StageWave::placeEnds()
{
    const auto area = waveArea().toNearestInt();
    first.setBody ({ juce::roundToInt (xOf (loop().getStart())) - LoopEnd::width / 2, area.getY(), LoopEnd::width, area.getHeight() });
    last.setBody ({ juce::roundToInt (xOf (loop().getEnd())) - LoopEnd::width / 2, area.getY(), LoopEnd::width, area.getHeight() });
}

void StageWave::loopChanged()
{
    placeEnds();
    first.placeChanged();
    last.placeChanged();
}

void StageWave::moveEnd (bool isFirst, double seconds)
{
    const auto now = loop();
    const auto next = withEnd (now, isFirst, (isFirst ? now.getStart() : now.getEnd()) + seconds);

    if (next != now)
        setLoop (next.getLength() < lengthSeconds() ? std::optional (next) : std::nullopt);

    tick();
}

void StageWave::paintTimes (juce::Graphics& g) const
{
    const auto area = waveArea();
    const auto length = lengthSeconds();
    auto step = 0.5;

    for (const auto next : { 1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0 })
        if (static_cast<double> (area.getWidth()) / length * step < pixelsPerTime)
            step = next;

    for (auto i = 0; i * step < length; ++i)
    {
        const auto text = clockText (i * step, step < 1.0);
        const auto x = xOf (i * step);

        // The last one stays inside.
        if (x + 0.5f * tabularWidth (type::caption(), text) <= area.getRight())
            drawTextAt (g, text, type::caption(), palette().t3, { i == 0 ? x + 2.0f : x, area.getBottom() + 20.0f }, i == 0 ? Anchor::start : Anchor::middle);
    }
}

void StageWave::paintColumns (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto area = waveArea();
    const auto inner = area.reduced (0.0f, waveInset);
    const auto part = juce::Rectangle<float> (xOf (loop().getStart()), area.getY(), xOf (loop().getEnd()) - xOf (loop().getStart()), area.getHeight());
    drawWave (g, inner, columns()->decibels, mixed (p.t3, p.inset, 0.55f));

    const juce::Graphics::ScopedSaveState state (g);
    g.reduceClipRegion (part.toNearestInt());

    if (loop().getLength() < lengthSeconds())
    {
        g.setColour (p.s3);
        g.fillRect (part);
    }

    // A loop that is switched off is only a place.
    drawWave (g, inner, columns()->decibels, isLooping() ? p.*heard : p.t3);
}

void StageWave::paint (juce::Graphics& g)
{
    const auto area = waveArea();
    g.setColour (palette().inset);
    g.fillRoundedRectangle (area, 8.0f);

    if (columns() == nullptr)
        return;

    juce::Path well;
    well.addRoundedRectangle (area, 8.0f);

    {
        const juce::Graphics::ScopedSaveState state (g);
        g.reduceClipRegion (well);
        paintColumns (g);
    }

    paintTimes (g);
}

void StageWave::paintOverChildren (juce::Graphics& g)
{
    if (columns() == nullptr)
        return;

    const auto area = waveArea();
    const auto x = area.getX() + playhead() * area.getWidth();
    g.setColour (palette().t1);
    g.fillRoundedRectangle (x - 1.0f, area.getY() - 6.0f, 2.0f, area.getHeight() + 10.0f, 1.0f);
    juce::Path head;
    head.addTriangle (x - 6.0f, area.getY() - 8.0f, x + 6.0f, area.getY() - 8.0f, x, area.getY());
    g.fillPath (head);
}
} // namespace plus48::ui

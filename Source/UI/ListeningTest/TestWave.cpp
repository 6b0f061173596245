// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTest/TestWave.h"

#include "Signal/SignedText.h"
#include "UI/Look/Palette.h"
#include "UI/Look/WaveArt.h"

namespace plus48::ui
{
namespace
{
constexpr float waveInset = 8.0f, endWidth = 6.0f;
} // namespace

TestWave::TestWave (const TakeLibrary& libraryToUse, const Transport& transportToUse, ListeningTestSession& sessionToShow)
    : LoopWave (libraryToUse, transportToUse), session (sessionToShow)
{
    tick();
}

juce::Rectangle<float> TestWave::waveArea() const { return getLocalBounds().toFloat().reduced (waveInset, 4.0f); }

juce::String TestWave::lengthText() const
{
    const auto seconds = loop().getLength();

    if (seconds >= lengthSeconds())
        return "All of it, over and over";

    return "Loop of " + signedNumber (seconds, 1) + " s" + (canEdit() ? ", drag the ends" : "");
}

void TestWave::paint (juce::Graphics& g)
{
    const auto& p = palette();
    const auto area = getLocalBounds().toFloat();
    g.setColour (p.inset);
    g.fillRoundedRectangle (area, 8.0f);

    if (columns() == nullptr)
        return;

    const auto inner = waveArea();
    const auto from = xOf (loop().getStart()), to = xOf (loop().getEnd());
    drawWave (g, inner, columns()->decibels, p.line2);

    {
        const juce::Graphics::ScopedSaveState state (g);
        g.reduceClipRegion (juce::Rectangle<float> (from, area.getY(), to - from, area.getHeight()).toNearestInt());
        drawWave (g, inner, columns()->decibels, p.t3);
    }

    g.setColour (p.t1);
    g.fillRoundedRectangle (inner.getX() + playhead() * inner.getWidth() - 1.0f, area.getY() + 2.0f, 2.0f, area.getHeight() - 4.0f, 1.0f);
    g.setColour (p.line2);

    for (const auto x : { from - waveInset, to + waveInset - endWidth })
        g.fillRoundedRectangle (area.withX (x).withWidth (endWidth), 3.0f);
}
} // namespace plus48::ui

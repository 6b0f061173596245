// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTest/TestWave.h"

#include "Studio/SignedText.h"
#include "UI/Look/Palette.h"
#include "UI/Look/WaveArt.h"

namespace plus48::ui
{
namespace
{
constexpr float inset = 8.0f, endWidth = 6.0f, reach = 8.0f;
} // namespace

TestWave::TestWave (const TakeLibrary& libraryToUse, const Transport& transportToUse, ListeningTestSession& sessionToShow)
    : library (libraryToUse), transport (transportToUse), session (sessionToShow)
{
    setInterceptsMouseClicks (false, false);
    setTitle ("Waveform of the take");
    tick();
}

double TestWave::lengthSeconds() const { return peaks != nullptr ? static_cast<double> (peaks->length()) / sampleRate : 0.0; }

float TestWave::playhead() const
{
    const auto length = lengthSeconds();
    return length > 0.0 ? static_cast<float> (juce::jlimit (0.0, 1.0, transport.playedSeconds() / length)) : 0.0f;
}

void TestWave::tick()
{
    if (auto latest = library.peaks (session.take()); latest != peaks)
    {
        peaks = std::move (latest);
        const auto* take = library.find (session.take());
        sampleRate = take != nullptr ? take->metadata.rig.sampleRate : 48000.0;
        wave = peaks != nullptr ? std::make_unique<TakeWave> (*peaks, sampleRate) : nullptr;
        repaint();
    }

    if (const auto next = loop(); next != shownLoop)
    {
        shownLoop = next;
        repaint();
    }

    if (const auto next = playhead(); std::abs (next - shown) > 0.0005f)
    {
        shown = next;
        repaint();
    }
}

void TestWave::setEditable (bool shouldBe)
{
    isEditable = shouldBe;
    setInterceptsMouseClicks (shouldBe, false);
    setHelpText (shouldBe ? "Drag its ends to loop a stretch of it, half a second or more; double-click to loop all of it." : juce::String());
}

juce::Range<double> TestWave::loop() const
{
    if (dragged.has_value())
        return *dragged;

    const juce::Range<double> all (0.0, lengthSeconds());
    const auto& range = transport.loopRange();
    return range.has_value() ? all.getIntersectionWith (*range) : all;
}

juce::Rectangle<float> TestWave::waveArea() const { return getLocalBounds().toFloat().reduced (inset, 4.0f); }

float TestWave::xOf (double seconds) const
{
    const auto length = lengthSeconds();
    return waveArea().getX() + (length > 0.0 ? static_cast<float> (seconds / length) * waveArea().getWidth() : 0.0f);
}

double TestWave::secondsAt (float x) const
{
    const auto area = waveArea();
    return lengthSeconds() * juce::jlimit (0.0, 1.0, static_cast<double> ((x - area.getX()) / juce::jmax (1.0f, area.getWidth())));
}

bool TestWave::isOnEnd (float x) const { return std::abs (x - xOf (loop().getStart())) < reach || std::abs (x - xOf (loop().getEnd())) < reach; }

void TestWave::mouseMove (const juce::MouseEvent& event)
{
    setMouseCursor (isOnEnd (event.position.x) ? juce::MouseCursor::LeftRightResizeCursor : juce::MouseCursor::NormalCursor);
}

void TestWave::mouseDown (const juce::MouseEvent& event)
{
    const auto now = loop();
    const auto x = event.position.x;

    if (wave == nullptr || ! isOnEnd (x))
        return;

    isFirstEnd = std::abs (x - xOf (now.getStart())) < std::abs (x - xOf (now.getEnd()));
    dragged = now;
}

void TestWave::mouseDrag (const juce::MouseEvent& event)
{
    if (! dragged.has_value())
        return;

    // Half a second stays, wherever the pointer goes.
    const auto shortest = std::min (Transport::shortestLoopSeconds, lengthSeconds());
    const auto at = secondsAt (event.position.x);
    dragged = isFirstEnd ? juce::Range<double> (juce::jlimit (0.0, dragged->getEnd() - shortest, at), dragged->getEnd())
                         : juce::Range<double> (dragged->getStart(), juce::jlimit (dragged->getStart() + shortest, lengthSeconds(), at));
    tick();
}

void TestWave::mouseUp (const juce::MouseEvent&)
{
    if (const auto range = std::exchange (dragged, std::nullopt))
        session.setLoop (range->getLength() < lengthSeconds() ? range : std::nullopt);

    tick();
}

void TestWave::mouseDoubleClick (const juce::MouseEvent&) { session.setLoop ({}); }

juce::String TestWave::rangeText() const { return clockText (loop().getStart()) + " to " + clockText (loop().getEnd()); }

juce::String TestWave::lengthText() const
{
    const auto seconds = loop().getLength();

    if (seconds >= lengthSeconds())
        return "All of it, over and over";

    return "Loop of " + signedNumber (seconds, 1) + " s" + (isEditable ? ", drag the ends" : "");
}

void TestWave::paint (juce::Graphics& g)
{
    const auto& p = palette();
    const auto area = getLocalBounds().toFloat();
    g.setColour (p.inset);
    g.fillRoundedRectangle (area, 8.0f);

    if (wave == nullptr)
        return;

    const auto inner = waveArea();
    const auto from = xOf (loop().getStart()), to = xOf (loop().getEnd());
    drawWave (g, inner, wave->decibels, p.line2);

    {
        const juce::Graphics::ScopedSaveState state (g);
        g.reduceClipRegion (juce::Rectangle<float> (from, area.getY(), to - from, area.getHeight()).toNearestInt());
        drawWave (g, inner, wave->decibels, p.t3);
    }

    g.setColour (p.t1);
    g.fillRoundedRectangle (inner.getX() + juce::jmax (0.0f, shown) * inner.getWidth() - 1.0f, area.getY() + 2.0f, 2.0f, area.getHeight() - 4.0f, 1.0f);
    g.setColour (p.line2);

    for (const auto x : { from - inset, to + inset - endWidth })
        g.fillRoundedRectangle (area.withX (x).withWidth (endWidth), 3.0f);
}
} // namespace plus48::ui

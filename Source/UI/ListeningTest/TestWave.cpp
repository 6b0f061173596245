// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTest/TestWave.h"

#include "Studio/SignedText.h"
#include "UI/Look/Palette.h"
#include "UI/Look/WaveArt.h"

namespace plus48::ui
{
namespace
{
constexpr float inset = 8.0f, endWidth = 6.0f;
} // namespace

TestWave::TestWave (const TakeLibrary& libraryToUse, const Transport& transportToUse, const ListeningTestSession& sessionToShow)
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

    if (const auto next = playhead(); std::abs (next - shown) > 0.0005f)
    {
        shown = next;
        repaint();
    }
}

juce::String TestWave::rangeText() const { return "0:00.0 to " + clockText (lengthSeconds()); }

juce::String TestWave::lengthText() const { return "All of it, over and over"; }

void TestWave::paint (juce::Graphics& g)
{
    const auto& p = palette();
    const auto area = getLocalBounds().toFloat();
    g.setColour (p.inset);
    g.fillRoundedRectangle (area, 8.0f);

    if (wave == nullptr)
        return;

    const auto inner = area.reduced (inset, 4.0f);
    drawWave (g, inner, wave->decibels, p.t3);
    g.setColour (p.t1);
    g.fillRoundedRectangle (inner.getX() + juce::jmax (0.0f, shown) * inner.getWidth() - 1.0f, area.getY() + 2.0f, 2.0f, area.getHeight() - 4.0f, 1.0f);
    g.setColour (p.line2);
    g.fillRoundedRectangle (area.withWidth (endWidth), 3.0f);
    g.fillRoundedRectangle (area.withLeft (area.getRight() - endWidth), 3.0f);
}
} // namespace plus48::ui

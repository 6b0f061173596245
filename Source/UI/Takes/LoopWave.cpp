// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Takes/LoopWave.h"

#include "Signal/SignedText.h"

namespace plus48::ui
{
namespace
{
constexpr float reach = 8.0f;

/** A hand that only clicks moves a little. */
constexpr int clickPixels = 3;
} // namespace

LoopWave::LoopWave (const TakeLibrary& libraryToUse, const Transport& transportToUse) : transport (transportToUse), library (libraryToUse)
{
    setInterceptsMouseClicks (false, true);
    setTitle ("Waveform of the take");
}

double LoopWave::lengthSeconds() const { return peaks != nullptr ? static_cast<double> (peaks->length()) / sampleRate : 0.0; }

void LoopWave::tick()
{
    if (auto latest = library.peaks (takeNumber()); latest != peaks)
    {
        peaks = std::move (latest);
        const auto* take = library.find (takeNumber());
        sampleRate = take != nullptr ? take->metadata.rig.sampleRate : 48000.0;
        wave = peaks != nullptr ? std::make_unique<TakeWave> (*peaks, sampleRate) : nullptr;
        repaint();
        loopChanged();
    }

    if (const auto next = loop(); next != shownLoop)
    {
        shownLoop = next;
        repaint();
        loopChanged();
    }

    const auto length = lengthSeconds();

    if (const auto next = length > 0.0 ? static_cast<float> (juce::jlimit (0.0, 1.0, transport.playedSeconds() / length)) : 0.0f; std::abs (next - shown) > 0.0005f)
    {
        shown = next;
        repaint();
    }
}

void LoopWave::setEditable (bool shouldBe)
{
    isEditable = shouldBe;
    setInterceptsMouseClicks (shouldBe, true);
    setHelpText (shouldBe ? "Drag its ends to loop a stretch of it, half a second or more; double-click to loop all of it." : juce::String());
}

juce::Range<double> LoopWave::loop() const
{
    if (dragged.has_value())
        return *dragged;

    const juce::Range<double> all (0.0, lengthSeconds());
    const auto& range = transport.loopRange();
    return range.has_value() ? all.getIntersectionWith (*range) : all;
}

juce::String LoopWave::rangeText() const { return clockText (loop().getStart()) + " to " + clockText (loop().getEnd()); }

float LoopWave::xOf (double seconds) const
{
    const auto length = lengthSeconds();
    return waveArea().getX() + (length > 0.0 ? static_cast<float> (seconds / length) * waveArea().getWidth() : 0.0f);
}

double LoopWave::secondsAt (float x) const
{
    const auto area = waveArea();
    return lengthSeconds() * juce::jlimit (0.0, 1.0, static_cast<double> ((x - area.getX()) / juce::jmax (1.0f, area.getWidth())));
}

juce::Range<double> LoopWave::withEnd (juce::Range<double> range, bool isFirst, double seconds) const
{
    // Half a second stays, wherever the pointer goes.
    const auto shortest = std::min (Transport::shortestLoopSeconds, lengthSeconds());
    return isFirst ? juce::Range<double> (juce::jlimit (0.0, range.getEnd() - shortest, seconds), range.getEnd())
                   : juce::Range<double> (range.getStart(), juce::jlimit (range.getStart() + shortest, lengthSeconds(), seconds));
}

std::optional<LoopWave::Grip> LoopWave::gripAt (float x) const
{
    const auto now = loop();
    const auto toFirst = std::abs (x - xOf (now.getStart())), toLast = std::abs (x - xOf (now.getEnd()));

    if (std::min (toFirst, toLast) < reach)
        return toFirst < toLast ? Grip::first : Grip::last;

    if (canMoveMiddle() && ! isWhole (now) && now.contains (secondsAt (x)))
        return Grip::middle;

    return {};
}

void LoopWave::mouseMove (const juce::MouseEvent& event)
{
    const auto under = gripAt (event.position.x);
    setMouseCursor (! under.has_value() ? juce::MouseCursor::NormalCursor : (*under == Grip::middle ? juce::MouseCursor::DraggingHandCursor : juce::MouseCursor::LeftRightResizeCursor));
}

void LoopWave::mouseDown (const juce::MouseEvent& event)
{
    hasMoved = false;
    grip = wave != nullptr ? gripAt (event.position.x) : std::nullopt;
    before = loop();

    if (grip.has_value())
        dragged = before;
}

void LoopWave::mouseDrag (const juce::MouseEvent& event)
{
    hasMoved = hasMoved || event.getDistanceFromDragStart() > clickPixels;

    if (! dragged.has_value())
        return;

    if (*grip == Grip::middle)
    {
        const auto moved = hasMoved ? secondsAt (event.position.x) - secondsAt (event.mouseDownPosition.x) : 0.0;
        dragged = before.movedToStartAt (juce::jlimit (0.0, lengthSeconds() - before.getLength(), before.getStart() + moved));
    }
    else
        dragged = withEnd (*dragged, *grip == Grip::first, secondsAt (event.position.x));

    tick();
}

void LoopWave::mouseUp (const juce::MouseEvent& event)
{
    const auto range = std::exchange (dragged, std::nullopt);
    const auto isClick = ! hasMoved && (! grip.has_value() || *grip == Grip::middle);

    if (isClick && wave != nullptr && event.getNumberOfClicks() < 2)
        seek (secondsAt (event.position.x));
    else if (range.has_value() && *range != before)
        setLoop (isWhole (*range) ? std::nullopt : range);

    grip.reset();
    tick();
}

void LoopWave::mouseDoubleClick (const juce::MouseEvent&) { setLoop ({}); }
} // namespace plus48::ui

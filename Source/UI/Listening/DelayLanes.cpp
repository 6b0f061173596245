// SPDX-License-Identifier: GPL-3.0-or-later
#include "DelayLanes.h"

#include "ListeningText.h"

#include "UI/Look/FittingText.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr float wordsWidth = 96.0f, gapHeight = 30.0f, axisHeight = 18.0f;
} // namespace

DelayLanes::DelayLanes()
{
    setTitle ("What you hear, in time");
    setInterceptsMouseClicks (false, false);
}

void DelayLanes::show (const ListeningFigures& figures, const ListeningSound& soundToShow)
{
    sound = &soundToShow;
    delay = figures.delay;
    monitor = figures.monitor;
    hasDirect = figures.hasDirectMonitor;

    // All of the delay, and what comes behind it.
    spanMs = std::max (60.0, 10.0 * std::ceil ((leadMs + delay.totalMs + 6.0) / 10.0));
    setDescription (listeningText::late (delay) + ", " + listeningText::distance (delay));
    repaint();
}

float DelayLanes::xOf (double ms) const noexcept { return wordsWidth + static_cast<float> (ms / spanMs) * (static_cast<float> (getWidth()) - wordsWidth); }

juce::Rectangle<float> DelayLanes::lane (int index) const noexcept
{
    const auto height = 0.5f * (static_cast<float> (getHeight()) - gapHeight - axisHeight);
    return { wordsWidth, static_cast<float> (index) * (height + gapHeight), static_cast<float> (getWidth()) - wordsWidth, height };
}

void DelayLanes::paintLane (juce::Graphics& g, int index, double lateMs, bool isHeard) const
{
    const auto& p = palette();
    const auto area = lane (index);
    const auto isDirect = index == 0;
    const auto colour = ! isHeard ? p.t3 : (isDirect ? p.t1 : p.hot);

    g.setColour (p.inset);
    g.fillRoundedRectangle (area, 6.0f);
    g.setColour (p.line);
    g.fillRect (area.getX(), area.getCentreY() - 0.5f, area.getWidth(), 1.0f);

    auto words = area.withX (0.0f).withWidth (wordsWidth - 8.0f).withSizeKeepingCentre (wordsWidth - 8.0f, 46.0f);
    drawText (g, isDirect ? "Direct" : "Computer", textFont (12.0f, Weight::semiBold), isHeard ? p.t1 : p.t3, words.removeFromTop (17.0f));
    drawText (g, isDirect ? "inside the" : "interface buffer", type::caption(), p.t3, words.removeFromTop (14.0f));
    drawText (g, isDirect ? "interface" : "and converters", type::caption(), p.t3, words.removeFromTop (14.0f));

    if (sound == nullptr)
        return;

    // A pixel shows the loudest of what falls on it: nothing that is there is left out.
    const auto perPixel = spanMs / static_cast<double> (area.getWidth());
    juce::Path wave;
    const auto half = 0.5f * area.getHeight() - 5.0f;

    for (float x = 0.0f; x < area.getWidth(); x += 0.5f)
    {
        const auto from = static_cast<double> (x) * perPixel - leadMs - lateMs;
        auto loudest = 0.0;

        for (int part = 0; part < 4; ++part)
            if (const auto sample = sound->at (from + 0.125 * part * perPixel); std::abs (sample) > std::abs (loudest))
                loudest = sample;

        const juce::Point<float> point { area.getX() + x, area.getCentreY() - half * static_cast<float> (loudest) };
        x > 0.0f ? wave.lineTo (point) : wave.startNewSubPath (point);
    }

    g.setColour (colour);
    g.strokePath (wave, juce::PathStrokeType (1.5f, juce::PathStrokeType::curved));
}

void DelayLanes::paintArrow (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto from = startOfDirect(), to = startOfComputer();
    const auto y = lane (0).getBottom() + 0.5f * gapHeight;

    const auto dotted = [&] (float x, float top) {
        juce::Path line;
        line.startNewSubPath (x, top);
        line.lineTo (x, lane (1).getBottom());
        strokeDashed (g, line, p.t2, 1.0f, 2.0f, 3.0f);
    };

    dotted (from, 0.0f);
    dotted (to, lane (0).getBottom() + 4.0f);

    juce::Path arrow;
    arrow.startNewSubPath (from + 1.0f, y);
    arrow.lineTo (to - 1.0f, y);

    for (const auto& [x, direction] : { std::pair { from + 1.0f, 1.0f }, std::pair { to - 1.0f, -1.0f } })
    {
        const auto head = std::min (5.0f, 0.4f * (to - from));
        arrow.startNewSubPath (x + direction * head, y - 0.8f * head);
        arrow.lineTo (x, y);
        arrow.lineTo (x + direction * head, y + 0.8f * head);
    }

    stroke (g, arrow, p.t1, 1.5f);

    paintWords (g, y);
}

void DelayLanes::paintWords (juce::Graphics& g, float y) const
{
    // Behind the arrow while there is room, else in the middle of it.
    const auto& p = palette();
    const auto late = listeningText::late (delay);
    const auto lateWidth = textWidth (type::strong(), late) + 2.0f;
    const auto behind = juce::Rectangle<float> (startOfComputer() + 10.0f, y - 10.0f, static_cast<float> (getWidth()) - startOfComputer() - 10.0f, 20.0f);
    const auto within = juce::Rectangle<float> (startOfDirect(), y - 10.0f, startOfComputer() - startOfDirect(), 20.0f).reduced (16.0f, 0.0f);
    auto room = behind.getWidth() >= std::min (within.getWidth(), lateWidth) ? behind : within;
    const auto like = firstThatFits (type::caption(), room.getWidth() - lateWidth - 14.0f, { listeningText::distance (delay), listeningText::shortDistance (delay), juce::String() });

    if (room == within)
    {
        room = room.withSizeKeepingCentre (std::min (room.getWidth(), lateWidth + textWidth (type::caption(), like) + 26.0f), 20.0f);
        g.setColour (p.s2);
        g.fillRect (room);
        room = room.reduced (6.0f, 0.0f);
    }

    drawText (g, late, type::strong(), p.t1, room.withWidth (lateWidth));
    drawText (g, like, type::caption(), p.t2, room.withTrimmedLeft (lateWidth + 12.0f), juce::Justification::centredRight);
}

void DelayLanes::paintAxis (juce::Graphics& g) const
{
    const auto y = static_cast<float> (getHeight()) - 4.0f;
    const auto step = spanMs > 80.0 ? 20.0 : 10.0;

    for (auto ms = 0.0; ms <= spanMs + 0.5; ms += step)
    {
        const auto isLast = ms > spanMs - 0.5 * step;
        drawTextAt (g, juce::String (juce::roundToInt (ms)) + (isLast ? " ms" : ""), type::caption(), palette().t3, { xOf (ms), y }, isLast ? Anchor::end : (ms > 0.0 ? Anchor::middle : Anchor::start));
    }
}

void DelayLanes::paint (juce::Graphics& g)
{
    paintLane (g, 0, 0.0, hasDirect && monitor.direct);
    paintLane (g, 1, delay.totalMs, monitor.throughComputer);
    paintArrow (g);
    paintAxis (g);
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Share/LoopStrip.h"

#include "UI/Look/Palette.h"

#include <algorithm>
#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr float handleWidth = 6.0f, reach = 8.0f;
constexpr double keyStepSeconds = 0.1;

std::int64_t samplesOf (double seconds, double rate) { return std::llround (seconds * rate); }
} // namespace

LoopStrip::LoopStrip()
{
    setNames ("Loop", "Left and Right move it, with Shift its end.");
}

void LoopStrip::setTake (std::shared_ptr<const Peaks> newPeaks, std::int64_t numSamples, double sampleRate)
{
    peaks = std::move (newPeaks);
    length = std::max<std::int64_t> (1, numSamples);
    rate = sampleRate;
    repaint();
}

void LoopStrip::setLimits (double newShortest, double newLongest)
{
    shortest = newShortest;
    longest = newLongest;
}

void LoopStrip::setPart (SharedPart part, juce::NotificationType notification)
{
    const auto count = std::clamp<std::int64_t> (part.count, std::min (length, samplesOf (shortest, rate)), std::min (length, samplesOf (longest, rate)));
    chosen = { std::clamp<std::int64_t> (part.first, 0, length - count), count };
    valueHasChanged();

    if (notification != juce::dontSendNotification && onChange != nullptr)
        onChange (chosen);
}

juce::String LoopStrip::valueText() const
{
    const auto seconds = [this] (std::int64_t samples) { return juce::String (static_cast<double> (samples) / rate, 1); };
    return seconds (chosen.count) + " seconds from " + seconds (chosen.first);
}

float LoopStrip::xOf (std::int64_t sample) const
{
    return body().getX() + body().getWidth() * static_cast<float> (static_cast<double> (sample) / static_cast<double> (length));
}

LoopStrip::Handle LoopStrip::handleAt (float x) const
{
    const auto toStart = std::abs (x - xOf (chosen.first)), toEnd = std::abs (x - xOf (chosen.first + chosen.count));

    if (std::min (toStart, toEnd) > reach)
        return Handle::middle;

    return toStart < toEnd ? Handle::start : Handle::end;
}

void LoopStrip::move (Handle handle, SharedPart from, std::int64_t samples)
{
    const auto least = std::min (length, samplesOf (shortest, rate)), most = std::min (length, samplesOf (longest, rate));
    auto next = from;

    switch (handle)
    {
        case Handle::middle: next.first += samples; break;
        case Handle::end: next.count = std::clamp<std::int64_t> (from.count + samples, least, std::min (most, length - from.first)); break;
        case Handle::start:
            next.first = std::clamp<std::int64_t> (from.first + samples, std::max<std::int64_t> (0, from.first + from.count - most), from.first + from.count - least);
            next.count = from.first + from.count - next.first;
            break;
    }

    setPart (next, juce::sendNotification);
}

void LoopStrip::mouseDown (const juce::MouseEvent& event)
{
    dragged = handleAt (event.position.x);
    before = chosen;
}

void LoopStrip::mouseDrag (const juce::MouseEvent& event)
{
    if (isEnabled())
        move (dragged, before, std::llround (static_cast<double> (event.getDistanceFromDragStartX()) / static_cast<double> (body().getWidth()) * static_cast<double> (length)));
}

void LoopStrip::mouseMove (const juce::MouseEvent& event)
{
    setMouseCursor (handleAt (event.position.x) == Handle::middle ? juce::MouseCursor::DraggingHandCursor : juce::MouseCursor::LeftRightResizeCursor);
}

bool LoopStrip::keyPressed (const juce::KeyPress& key)
{
    if (! isEnabled() || (key.getKeyCode() != juce::KeyPress::leftKey && key.getKeyCode() != juce::KeyPress::rightKey))
        return false;

    keyWasUsed();
    move (key.getModifiers().isShiftDown() ? Handle::end : Handle::middle, chosen, std::llround ((key.getKeyCode() == juce::KeyPress::leftKey ? -keyStepSeconds : keyStepSeconds) * rate));
    return true;
}

void LoopStrip::paintBody (juce::Graphics& g)
{
    const auto& colours = palette();
    const auto area = body();
    const auto from = xOf (chosen.first), to = xOf (chosen.first + chosen.count);
    g.setColour (colours.inset);
    g.fillRoundedRectangle (area, 8.0f);

    if (peaks != nullptr)
    {
        const auto numColumns = static_cast<int> (area.getWidth());
        std::vector<float> heights;

        for (int x = 0; x < numColumns; x += 2)
        {
            const auto first = length * x / numColumns, end = std::max (first + 1, length * (x + 2) / numColumns);
            const auto peak = peaks->between (0, first, end);
            heights.push_back (std::max (-peak.lowest, peak.highest));
        }

        const auto highest = heights.empty() ? 0.0f : *std::max_element (heights.begin(), heights.end());

        for (std::size_t i = 0; i < heights.size(); ++i)
        {
            const auto x = area.getX() + 2.0f * static_cast<float> (i);
            const auto half = std::max (0.5f, highest > 0.0f ? 0.5f * (area.getHeight() - 8.0f) * heights[i] / highest : 0.0f);
            g.setColour (colours.t3.withMultipliedAlpha (x >= from && x < to ? 1.0f : 0.35f));
            g.fillRect (x, area.getCentreY() - half, 1.4f, 2.0f * half);
        }
    }

    g.setColour (isHovered() || showsFocus() ? colours.t2 : colours.line2);
    g.fillRoundedRectangle (std::max (area.getX(), from - 0.5f * handleWidth), area.getY(), handleWidth, area.getHeight(), 3.0f);
    g.fillRoundedRectangle (std::min (area.getRight() - handleWidth, to - 0.5f * handleWidth), area.getY(), handleWidth, area.getHeight(), 3.0f);
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "BufferBar.h"

#include "UI/Look/Glossary.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <algorithm>

namespace plus48::ui
{
namespace
{
constexpr auto& buffers = InterfaceDelay::buffers;
constexpr int lastPlace = static_cast<int> (buffers.size()) - 1;
constexpr float handleRadius = 8.0f, inset = 24.0f;
} // namespace

BufferBar::BufferBar()
{
    setNames ("Interface buffer", glossary::explained ("interface buffer"));
    setRange (0.0, lastPlace, 1.0);
    setUnit (1.0, 40.0);
    setDefault (*placeOf (MonitorSettings().bufferSamples));

    textOf = [this] (double place) {
        const auto at = static_cast<std::size_t> (juce::roundToInt (place));
        return juce::String (buffers[at]) + " samples" + (at < delays.size() ? ", " + juce::String (delays[at].delay.totalMs, 1) + " ms" : juce::String());
    };

    valueOf = [] (const juce::String& text) {
        const auto number = readNumber (text);
        return number.has_value() ? placeOf (*number) : std::nullopt;
    };

    onChange = [this] (double place) {
        if (onBuffer != nullptr)
            onBuffer (buffers[static_cast<std::size_t> (juce::roundToInt (place))]);
    };
}

std::optional<double> BufferBar::placeOf (double samples) noexcept
{
    const auto* const found = std::find (buffers.begin(), buffers.end(), juce::roundToInt (samples));
    return found != buffers.end() ? std::optional<double> (static_cast<double> (found - buffers.begin())) : std::nullopt;
}

void BufferBar::show (const ListeningFigures& figures)
{
    delays = figures.delays;

    // A buffer of another size comes from a file that was written by hand: the next smaller place is the nearest to the truth.
    const auto next = std::upper_bound (buffers.begin(), buffers.end(), figures.monitor.bufferSamples);
    setValue (std::max (0.0, static_cast<double> (next - buffers.begin()) - 1.0));
    repaint();
}

float BufferBar::xOf (int place) const noexcept { return body().getX() + inset + (body().getWidth() - 2.0f * inset) * static_cast<float> (place) / static_cast<float> (lastPlace); }

int BufferBar::nearest (float x) const noexcept { return juce::jlimit (0, lastPlace, juce::roundToInt ((x - xOf (0)) / (xOf (1) - xOf (0)))); }

double BufferBar::dragPixelsPerUnit() const { return static_cast<double> (xOf (1) - xOf (0)); }

void BufferBar::mouseDown (const juce::MouseEvent& event)
{
    if (isEnabled() && event.mods.isLeftButtonDown() && event.getNumberOfClicks() == 1)
        changeTo (nearest (event.position.x));

    ValueControl::mouseDown (event);
}

juce::Rectangle<int> BufferBar::fieldArea() const
{
    const auto x = juce::jlimit (body().getX() + 28.0f, body().getRight() - 28.0f, xOf (juce::roundToInt (value())));
    return juce::Rectangle<float> (56.0f, 22.0f).withCentre ({ x, body().getY() + 9.0f }).toNearestInt();
}

void BufferBar::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    const auto chosen = juce::roundToInt (value());
    const auto y = body().getY() + 29.0f;
    const juce::Rectangle<float> track { xOf (0), y - 2.0f, xOf (lastPlace) - xOf (0), 4.0f };
    g.setColour (p.inset);
    g.fillRoundedRectangle (track.expanded (2.0f, 0.0f), 2.0f);
    g.setColour (isHovered() || isDragging() ? p.t1 : p.t2);
    g.fillRoundedRectangle (track.withRight (xOf (chosen)).expanded (2.0f, 0.0f), 2.0f);

    for (int place = 0; place <= lastPlace && place < static_cast<int> (delays.size()); ++place)
    {
        const auto& each = delays[static_cast<std::size_t> (place)];
        const auto isChosen = place == chosen;
        const auto colour = isChosen ? p.t1 : p.t3;
        g.setColour (p.line2);
        g.fillRect (xOf (place) - 0.5f, y + 7.0f, 1.0f, 5.0f);
        drawTextAt (g, juce::String (each.bufferSamples), textFont (12.0f, isChosen ? Weight::semiBold : Weight::medium), colour, { xOf (place), body().getY() + 12.0f }, Anchor::middle);
        drawTextAt (g, juce::String (each.delay.totalMs, 1) + (isChosen ? " ms" : ""), textFont (11.0f, isChosen ? Weight::semiBold : Weight::medium), colour, { xOf (place), y + 26.0f }, Anchor::middle);
    }

    fillCircle (g, { xOf (chosen), y }, handleRadius, p.cap1);
    strokeCircle (g, { xOf (chosen), y }, handleRadius, isHovered() || isDragging() ? p.t1 : p.capLine, 1.5f);
}
} // namespace plus48::ui

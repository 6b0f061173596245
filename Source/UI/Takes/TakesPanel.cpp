// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Takes/TakesPanel.h"

#include "UI/Look/Badges.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr int rowInset = 8;
constexpr int scrollBarWidth = 8;

int listTop (WindowSize size) { return isCompact (size) ? 44 : 56; }
} // namespace

TakesPanel::TakesPanel (Studio& studioToUse) : studio (studioToUse)
{
    setTitle ("Takes");
    window.setViewedComponent (&list, false);
    window.setScrollBarsShown (true, false);
    window.setScrollBarThickness (scrollBarWidth);
    window.setWantsKeyboardFocus (false);
    window.onMove = [this] (juce::Rectangle<int> part) { list.setVisiblePart (part); };
    list.onExport = [this] (int number) { copies.choose (number); };
    list.onReveal = [this] (juce::Rectangle<int> part) { reveal (part); };
    addAndMakeVisible (window);
    studio.addListener (this);
    list.refresh();
}

TakesPanel::~TakesPanel() { studio.removeListener (this); }

void TakesPanel::setWindowSize (WindowSize newSize)
{
    size = newSize;
    list.setWindowSize (newSize);
    resized();
    repaint();
}

void TakesPanel::studioChanged (Studio::Change change)
{
    if (change == Studio::Change::setup)
        list.refreshRecording();

    if (change != Studio::Change::takes && change != Studio::Change::transport)
        return;

    const auto wasEmpty = list.isEmpty();
    list.refresh();

    if (wasEmpty != list.isEmpty())
        repaint();
}

void TakesPanel::tick (double seconds)
{
    list.tick (seconds);
    sinceFreeTime += seconds;

    if (sinceFreeTime < 1.0)
        return;

    sinceFreeTime = 0.0;

    if (auto text = freeTimeText(); text != freeTime)
    {
        freeTime = std::move (text);
        repaint (0, 0, getWidth(), listTop (size));
    }
}

/** While a take is recorded, and less than an hour fits on the disk. */
juce::String TakesPanel::freeTimeText() const
{
    const auto status = studio.liveEngine().recorder().status();

    if (status.state != RecorderStatus::State::recording || status.secondsLeft < 0.0 || status.secondsLeft >= 3600.0)
        return {};

    const auto minutes = static_cast<int> (status.secondsLeft / 60.0);
    return minutes > 0 ? "Room for " + juce::String (minutes) + " min" : juce::String ("Room for less than a minute");
}

void TakesPanel::reveal (juce::Rectangle<int> part)
{
    const auto seen = window.getViewArea();

    if (part.getY() < seen.getY())
        window.setViewPosition (0, part.getY());
    else if (part.getBottom() > seen.getBottom())
        window.setViewPosition (0, part.getBottom() - seen.getHeight());
}

void TakesPanel::resized()
{
    const auto area = getLocalBounds().withTrimmedTop (listTop (size)).withTrimmedBottom (rowInset);
    window.setBounds (area);
    list.setSize (area.getWidth(), list.idealHeight());
    list.setVisiblePart (window.getViewArea());
}

void TakesPanel::paint (juce::Graphics& g)
{
    const auto& p = palette();
    drawPanel (g, getLocalBounds().toFloat());

    auto line = juce::Rectangle<float> (20.0f, 16.0f, static_cast<float> (getWidth()) - 40.0f, 20.0f);
    drawText (g, "Takes", type::title(), p.t1, line.removeFromLeft (std::ceil (textWidth (type::title(), "Takes"))));
    drawTabular (g, freeTime, type::caption(), p.hot, line.withTrimmedLeft (12.0f));

    if (list.isEmpty())
        paintEmpty (g);
    else
        paintHeads (g);
}

void TakesPanel::paintHeads (juce::Graphics& g) const
{
    static constexpr const char* heads[][2] { { "Peak", "dBFS" }, { "Loudness", "LUFS" }, { "Noise", "dBFS" } };
    const TakeRowLayout row (getWidth() - 2 * rowInset, size);

    for (std::size_t i = 0; i < row.figures.size(); ++i)
    {
        const auto right = static_cast<float> (getWidth() - rowInset - row.figures[i]);
        const juce::Rectangle<float> area (right - 90.0f, row.isShort ? 20.0f : 16.0f, 90.0f, 14.0f);

        if (row.isShort)
        {
            drawText (g, juce::String (heads[i][0]) + " " + heads[i][1], type::caption(), palette().t3, area, juce::Justification::centredRight);
            continue;
        }

        for (int k = 0; k < 2; ++k)
            drawText (g, heads[i][k], type::caption(), palette().t3, area.translated (0.0f, static_cast<float> (14 * k)), juce::Justification::centredRight);
    }
}

void TakesPanel::paintEmpty (juce::Graphics& g) const
{
    const juce::String before ("Press"), key ("R"), after ("to record your first take.");
    const auto font = type::body();
    const auto colour = palette().t2;
    const auto cap = keyCapWidth (key);
    const auto width = textWidth (font, before) + textWidth (font, after) + cap + 12.0f;
    auto line = getLocalBounds().withTrimmedTop (listTop (size) / 2).toFloat().withSizeKeepingCentre (width + 2.0f, 20.0f);

    drawText (g, before, font, colour, line.removeFromLeft (textWidth (font, before)));
    line.removeFromLeft (6.0f);
    drawKeyCap (g, line.removeFromLeft (cap).withSizeKeepingCentre (cap, 18.0f), key);
    line.removeFromLeft (6.0f);
    drawText (g, after, font, colour, line);
}
} // namespace plus48::ui

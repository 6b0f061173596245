// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Lessons/PairWave.h"

#include "UI/Look/Palette.h"
#include "UI/Look/WaveArt.h"

#include <algorithm>

namespace plus48::ui
{
PairWave::PairWave (LessonPair& pairToShow) : pair (pairToShow) { setInterceptsMouseClicks (false, false); }

void PairWave::refresh()
{
    decibels.clear();

    if (pair.state() == LessonPair::State::ready)
    {
        const auto &one = pair.peaks (LessonPair::Version::before), &other = pair.peaks (LessonPair::Version::after);

        for (std::size_t i = 0; i < std::max (one.size(), other.size()); ++i)
            decibels.push_back (juce::Decibels::gainToDecibels (std::max (i < one.size() ? one[i] : 0.0f, i < other.size() ? other[i] : 0.0f), -100.0f));
    }

    place = placeNow();
    repaint();
}

int PairWave::placeNow() const
{
    const auto length = pair.state() == LessonPair::State::ready ? pair.lengthSeconds() : 0.0;
    const auto area = waveArea();
    return length > 0.0 ? juce::roundToInt (area.getX() + static_cast<float> (juce::jlimit (0.0, 1.0, pair.seconds() / length)) * area.getWidth()) : -1;
}

void PairWave::tick()
{
    const auto next = placeNow();

    if (next == place)
        return;

    repaint (place - 2, 0, 4, getHeight());
    repaint (next - 2, 0, 4, getHeight());
    place = next;
}

void PairWave::paint (juce::Graphics& g)
{
    const auto& p = palette();
    g.setColour (p.inset);
    g.fillRoundedRectangle (getLocalBounds().toFloat(), 6.0f);
    drawWave (g, waveArea(), decibels, p.t3);

    if (place >= 0)
    {
        g.setColour (p.t1);
        g.fillRect (static_cast<float> (place) - 1.0f, 2.0f, 2.0f, static_cast<float> (getHeight()) - 4.0f);
    }
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/WaveArt.h"

#include <algorithm>
#include <cmath>

namespace plus48::ui
{
float waveHeight (float decibels) noexcept { return std::pow (10.0f, juce::jmin (0.0f, decibels) * 0.4f / 20.0f); }

void drawWave (juce::Graphics& g, juce::Rectangle<float> area, const std::vector<float>& decibels, juce::Colour colour, float shown)
{
    const auto columns = static_cast<int> (area.getWidth());

    if (decibels.empty() || columns <= 0)
        return;

    const auto count = static_cast<double> (decibels.size());
    const auto last = juce::roundToInt (static_cast<float> (columns) * juce::jlimit (0.0f, 1.0f, shown));
    juce::RectangleList<float> bars;

    for (int i = 0; i < last; ++i)
    {
        const auto first = std::min (decibels.size() - 1, static_cast<std::size_t> (count * i / columns));
        const auto end = std::clamp (static_cast<std::size_t> (count * (i + 1) / columns), first + 1, decibels.size());
        const auto peak = *std::max_element (decibels.begin() + static_cast<std::ptrdiff_t> (first), decibels.begin() + static_cast<std::ptrdiff_t> (end));
        const auto height = juce::jmax (1.0f, area.getHeight() * waveHeight (peak));
        bars.addWithoutMerging ({ area.getX() + static_cast<float> (i), area.getCentreY() - height * 0.5f, 1.0f, height });
    }

    g.setColour (colour);
    g.fillRectList (bars);
}
} // namespace plus48::ui

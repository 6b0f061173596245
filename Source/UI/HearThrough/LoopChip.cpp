// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/HearThrough/LoopChip.h"

#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr float padding = 12.0f, iconSize = 16.0f, gap = 8.0f;
} // namespace

LoopChip::LoopChip()
{
    setComponentID ("loop");
    setChangesByItself (false);
    setRange ({}, {});
}

void LoopChip::setRange (const juce::String& newRange, const juce::String& newLength)
{
    if (range == newRange && length == newLength && getTitle().isNotEmpty())
        return;

    range = newRange;
    length = newLength;
    setNames (words() + (length.isEmpty() ? juce::String() : ", " + length), "Plays this over and over.", "L");
    repaint();
}

juce::String LoopChip::words() const { return range.isEmpty() ? juce::String ("Loop all of it") : "Loop " + range; }

int LoopChip::idealWidth() const
{
    const auto text = std::ceil (tabularWidth (type::label(), words())) + (length.isEmpty() ? 0.0f : gap + std::ceil (tabularWidth (type::label(), length)));
    return juce::roundToInt (2.0f * padding + iconSize + gap + text + 2.0f);
}

void LoopChip::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    auto area = body();
    const auto surface = isOn() ? p.s3 : p.s2;
    g.setColour (isHovered() || isDown() ? p.s4 : surface);
    g.fillRoundedRectangle (area, cornerRadius());

    area = area.reduced (padding, 0.0f);
    drawIcon (g, Icon::loop, area.removeFromLeft (iconSize), isOn() ? p.t1 : p.t3);
    area.removeFromLeft (gap);
    drawTabular (g, words(), type::label(), isOn() ? p.t1 : p.t3, area.removeFromLeft (std::ceil (tabularWidth (type::label(), words())) + 1.0f));
    area.removeFromLeft (gap);
    drawTabular (g, length, type::label(), isOn() ? p.t2 : p.t3, area);
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "LevelChips.h"

#include "Signal/SignedText.h"
#include "UI/Look/Glossary.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
juce::String unitText (LevelPoint::Unit unit)
{
    switch (unit)
    {
        case LevelPoint::Unit::dbSpl: return "dB SPL";
        case LevelPoint::Unit::dbu: return "dBu";
        case LevelPoint::Unit::dbfs: break;
    }

    return "dBFS";
}

const PathLevel* levelAt (const std::vector<PathLevel>& levels, PathStage stage) noexcept
{
    for (const auto& level : levels)
        if (level.stage == stage)
            return &level;

    return nullptr;
}

bool hasSignal (const PathLevel& level) noexcept
{
    switch (level.unit)
    {
        case LevelPoint::Unit::dbSpl: return level.peak > 0.0;
        case LevelPoint::Unit::dbu: return level.peak > -135.0;
        case LevelPoint::Unit::dbfs: break;
    }

    return level.peak > -120.0;
}

juce::Rectangle<int> LevelChips::areaOf (std::size_t chip, const PathLayout& layout) { return { layout.gap[chip] - 26, layout.lane + 8, 52, 32 }; }

juce::RectangleList<int> LevelChips::setLevels (const std::vector<PathLevel>& levels, bool isPathB, const PathLayout& layout)
{
    juce::RectangleList<int> changed;
    const PathStage stages[] { PathStage::performance, PathStage::source, isPathB ? PathStage::external : PathStage::input, PathStage::recorded };

    for (std::size_t i = 0; i < chips.size(); ++i)
    {
        Chip now;

        if (const auto* level = levelAt (levels, stages[i]))
        {
            now.figure = hasSignal (*level) ? signedNumber (level->peak, 0) : juce::String::fromUTF8 ("\xe2\x80\x93");
            now.unit = unitText (level->unit);
            now.isTooMuch = level->clip.has_value() && level->peak > *level->clip - 0.1;
        }

        if (now != std::exchange (chips[i], now))
            changed.add (areaOf (i, layout));
    }

    return changed;
}

juce::String LevelChips::meaningAt (juce::Point<int> position, const PathLayout& layout) const
{
    for (std::size_t i = 0; i < chips.size(); ++i)
        if (areaOf (i, layout).contains (position))
            return glossary::meaningIn (chips[i].unit);

    return {};
}

void LevelChips::paint (juce::Graphics& g, const PathLayout& layout) const
{
    const auto& colours = palette();

    for (std::size_t i = 0; i < chips.size(); ++i)
    {
        if (! g.clipRegionIntersects (areaOf (i, layout)))
            continue;

        const auto x = static_cast<float> (layout.gap[i]);
        const auto y = static_cast<float> (layout.lane) + 22.0f;
        drawTextAt (g, chips[i].figure, type::strong(), chips[i].isTooMuch ? colours.red : colours.t1, { x, y }, Anchor::middle);
        drawTextAt (g, chips[i].unit, type::caption(), chips[i].isTooMuch ? colours.red : colours.t3, { x, y + 14.0f }, Anchor::middle);
    }
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "DiagramLines.h"

#include "LevelChips.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace plus48::ui
{
namespace
{
constexpr double airOffsetDb = -132.0;

double clamped (double db) noexcept { return std::clamp (db, DiagramLines::lowest, DiagramLines::highest + 20.0); }

/** The value of a stage on the diagram's scale. */
using ValueAt = std::function<double (const PathLevel&)>;
} // namespace

double onDiagram (LevelPoint::Unit unit, double db) noexcept { return unit == LevelPoint::Unit::dbSpl ? db + airOffsetDb : db; }

std::pair<double, double> extentOf (const DiagramLines::Line& line, float from, float to) noexcept
{
    auto lowest = DiagramLines::highest + 20.0, highest = DiagramLines::lowest;
    const auto include = [&] (double db) {
        lowest = std::min (lowest, db);
        highest = std::max (highest, db);
    };

    for (std::size_t i = 1; i < line.size(); ++i)
    {
        const auto &left = line[i - 1], &right = line[i];

        if (right.x < from || left.x > to)
            continue;

        const auto at = [&] (float x) { return right.x > left.x ? left.db + (right.db - left.db) * static_cast<double> ((std::clamp (x, left.x, right.x) - left.x) / (right.x - left.x)) : right.db; };
        include (at (from));
        include (at (to));

        // A step is as high as it is.
        if (right.x <= left.x)
            include (left.db);
    }

    return { lowest, highest };
}

DiagramLines diagramLines (const std::vector<PathLevel>& levels, const PathLayout& layout, double inputGainDb)
{
    DiagramLines lines;
    const auto* performance = levelAt (levels, PathStage::performance);
    const auto* source = levelAt (levels, PathStage::source);
    const auto* input = levelAt (levels, PathStage::input);
    const auto* external = levelAt (levels, PathStage::external);
    const auto* analogue = levelAt (levels, PathStage::analogue);

    if (performance == nullptr || source == nullptr || input == nullptr || analogue == nullptr)
        return lines;

    const auto at = [] (int x) { return static_cast<float> (x); };
    const auto start = at (layout.gap[0]), end = at (layout.gap[3]);
    const auto micFrom = at (layout.left (PathLayout::microphone) + 16), micTo = at (layout.right (PathLayout::microphone) - 16);
    const auto boostFrom = at (layout.gap[1] + 8), boostTo = at (layout.left (PathLayout::preamp) + 8);
    const auto slotFrom = at (layout.left (PathLayout::preamp) + 30), slotTo = at (layout.right (PathLayout::preamp) - 30);
    const auto faceplate = at (layout.left (PathLayout::interfaceBox));
    lines.gainFrom = at (layout.left (PathLayout::interfaceBox) + (layout.compact ? 60 : 96));
    lines.gainTo = at (layout.left (PathLayout::interfaceBox) + (layout.compact ? 220 : 272));

    const auto line = [&] (const ValueAt& value) {
        const auto first = clamped (onDiagram (performance->unit, value (*performance)));
        const auto open = clamped (value (*source)), loaded = clamped (value (*input)), last = clamped (value (*analogue));
        DiagramLines::Line points { { start, first }, { micFrom, first }, { micTo, open }, { boostFrom, open }, { boostTo, loaded } };

        if (external != nullptr)
        {
            const auto driven = clamped (value (*external));
            points.insert (points.end(), { { slotFrom, loaded }, { slotTo, driven }, { lines.gainFrom, driven } });
        }
        else
        {
            points.push_back ({ lines.gainFrom, loaded });
        }

        points.insert (points.end(), { { lines.gainTo, last }, { end, last } });
        return points;
    };

    lines.peak = line ([] (const PathLevel& level) { return level.peak; });
    lines.average = line ([] (const PathLevel& level) { return level.average; });
    lines.noise = line ([] (const PathLevel& level) { return level.noise; });
    lines.clip = line ([] (const PathLevel& level) { return level.clip.value_or (DiagramLines::highest); });

    // The line into the interface bears less than the preamp gives: a step at the jack.
    if (external != nullptr && analogue->clip.has_value())
    {
        const auto atJack = clamped (*analogue->clip - inputGainDb);
        const auto driven = clamped (external->clip.value_or (DiagramLines::highest));
        auto& points = lines.clip;
        const auto gainFrom = std::find_if (points.begin(), points.end(), [&] (const auto& point) { return point.x >= lines.gainFrom; });
        gainFrom->db = atJack;
        points.insert (gainFrom, { { faceplate, driven }, { faceplate, atJack } });
    }

    lines.hasSignal = hasSignal (*source);
    lines.dots = { { start, lines.peak.front().db }, { at (layout.gap[1]), clamped (source->peak) }, { at (layout.gap[2]), clamped (external != nullptr ? external->peak : input->peak) }, { end, lines.peak.back().db } };
    return lines;
}
} // namespace plus48::ui

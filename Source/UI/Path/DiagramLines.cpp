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

double clipOf (const PathLevel& level) { return level.clip.value_or (DiagramLines::highest); }

/** The levels that a line passes through; without an external preamp there is none behind it. */
struct StageLevels
{
    explicit StageLevels (const std::vector<PathLevel>& levels)
        : performance (levelAt (levels, PathStage::performance)),
          source (levelAt (levels, PathStage::source)),
          input (levelAt (levels, PathStage::input)),
          external (levelAt (levels, PathStage::external)),
          analogue (levelAt (levels, PathStage::analogue))
    {
    }

    bool areComplete() const noexcept { return performance != nullptr && source != nullptr && input != nullptr && analogue != nullptr; }

    const PathLevel *performance, *source, *input, *external, *analogue;
};

float xOf (int x) noexcept { return static_cast<float> (x); }

/** Where across the diagram a level changes, in pixels. */
struct Columns
{
    explicit Columns (const PathLayout& layout)
        : start (xOf (layout.gap[0])),
          microphoneFrom (xOf (layout.left (PathLayout::microphone) + 16)),
          microphoneTo (xOf (layout.right (PathLayout::microphone) - 16)),
          boosterFrom (xOf (layout.gap[1] + 8)),
          boosterTo (xOf (layout.left (PathLayout::preamp) + 8)),
          slotFrom (xOf (layout.left (PathLayout::preamp) + 30)),
          slotTo (xOf (layout.right (PathLayout::preamp) - 30)),
          jack (xOf (layout.left (PathLayout::interfaceBox))),
          gainFrom (xOf (layout.left (PathLayout::interfaceBox) + (layout.compact ? 60 : 96))),
          gainTo (xOf (layout.left (PathLayout::interfaceBox) + (layout.compact ? 220 : 272))),
          end (xOf (layout.gap[3]))
    {
    }

    float start, microphoneFrom, microphoneTo, boosterFrom, boosterTo, slotFrom, slotTo, jack, gainFrom, gainTo, end;
};

DiagramLines::Line lineThrough (const StageLevels& stages, const Columns& columns, const ValueAt& value)
{
    const auto first = clamped (onDiagram (stages.performance->unit, value (*stages.performance)));
    const auto open = clamped (value (*stages.source)), loaded = clamped (value (*stages.input)), last = clamped (value (*stages.analogue));
    DiagramLines::Line points { { columns.start, first }, { columns.microphoneFrom, first }, { columns.microphoneTo, open }, { columns.boosterFrom, open }, { columns.boosterTo, loaded } };

    if (stages.external != nullptr)
    {
        const auto driven = clamped (value (*stages.external));
        points.insert (points.end(), { { columns.slotFrom, loaded }, { columns.slotTo, driven }, { columns.gainFrom, driven } });
    }
    else
    {
        points.push_back ({ columns.gainFrom, loaded });
    }

    points.insert (points.end(), { { columns.gainTo, last }, { columns.end, last } });
    return points;
}

/** The line into the interface bears less than the preamp gives: a step at the jack. */
void addStepAtJack (DiagramLines::Line& clip, const Columns& columns, double drivenDb, double atJackDb)
{
    const auto gainFrom = std::find_if (clip.begin(), clip.end(), [&] (const auto& point) { return point.x >= columns.gainFrom; });
    gainFrom->db = atJackDb;
    clip.insert (gainFrom, { { columns.jack, drivenDb }, { columns.jack, atJackDb } });
}
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
    const StageLevels stages (levels);

    if (! stages.areComplete())
        return lines;

    const Columns columns (layout);
    lines.gainFrom = columns.gainFrom;
    lines.gainTo = columns.gainTo;
    lines.peak = lineThrough (stages, columns, [] (const PathLevel& level) { return level.peak; });
    lines.average = lineThrough (stages, columns, [] (const PathLevel& level) { return level.average; });
    lines.noise = lineThrough (stages, columns, [] (const PathLevel& level) { return level.noise; });
    lines.clip = lineThrough (stages, columns, clipOf);

    if (stages.external != nullptr && stages.analogue->clip.has_value())
        addStepAtJack (lines.clip, columns, clamped (clipOf (*stages.external)), clamped (*stages.analogue->clip - inputGainDb));

    const auto& intoInterface = stages.external != nullptr ? *stages.external : *stages.input;
    lines.hasSignal = hasSignal (*stages.source);
    lines.dots = { { columns.start, lines.peak.front().db }, { xOf (layout.gap[1]), clamped (stages.source->peak) }, { xOf (layout.gap[2]), clamped (intoInterface.peak) }, { columns.end, lines.peak.back().db } };
    return lines;
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PathLayout.h"

#include "Studio/PathLevels.h"

#include <vector>

namespace plus48::ui
{
/** The lines of the level diagram, in pixels across and dBu up: what clips, the signal's peaks and average, the noise.

    Everything is drawn on one scale: sound in the air so that 94 dB SPL lie at -38 dBu, where an ordinary studio
    condenser would put them.
*/
struct DiagramLines
{
    struct Point
    {
        float x = 0.0f;
        double db = 0.0;
    };

    using Line = std::vector<Point>;

    static constexpr double highest = 34.0, lowest = -130.0;

    /** Where gain begins and ends. */
    float gainFrom = 0.0f, gainTo = 0.0f;

    Line clip, peak, average, noise;

    /** Where a level is read: one for each gap. */
    Line dots;

    /** Without a signal there are only clip and noise. */
    bool hasSignal = false;
};

/** What stands where for these levels; `inputGainDb` is that of the interface's input behind an external preamp. */
DiagramLines diagramLines (const std::vector<PathLevel>&, const PathLayout&, double inputGainDb);

/** The lowest and the highest place of a line between two x, in dB on the diagram's scale. */
std::pair<double, double> extentOf (const DiagramLines::Line&, float from, float to) noexcept;

/** Of a level in the unit of its stage. */
double onDiagram (LevelPoint::Unit, double db) noexcept;
} // namespace plus48::ui

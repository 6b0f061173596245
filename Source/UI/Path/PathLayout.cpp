// SPDX-License-Identifier: GPL-3.0-or-later
#include "PathLayout.h"

#include <algorithm>

namespace plus48::ui
{
PathLayout::PathLayout (int panelWidth, WindowSize windowSize) : size (windowSize), compact (isCompact (windowSize)), width (panelWidth)
{
    const auto padding = compact ? 12 : 20;
    auto space = compact ? 52 : 56;
    w = compact ? std::array { 92, 104, 96, 0, 92 } : std::array { 132, 160, 160, 0, 140 };
    const auto faceplate = compact ? (width > 1180 ? 500 : 392) : 552;

    // The faceplate keeps its width; what is left over goes to gaps and cards.
    const auto spare = std::max (0, width - 2 * padding - 4 * space - w[0] - w[1] - w[2] - w[4] - faceplate);
    space += spare / 10;

    for (const auto box : { 0, 1, 2, 4 })
        w[static_cast<std::size_t> (box)] += spare * 15 / 100;

    w[3] = width - 2 * padding - 4 * space - w[0] - w[1] - w[2] - w[4];
    auto at = padding;

    for (std::size_t box = 0; box < w.size(); ++box)
    {
        x[box] = at;
        at += w[box] + space;
    }

    for (std::size_t i = 0; i < gap.size(); ++i)
        gap[i] = x[i] + w[i] + space / 2;

    top = compact ? 12 : 16;
    height = compact ? 164 : 220;
    lane = top + (compact ? 118 : 148);
    diagramTop = top + height + (compact ? 12 : 16);
    diagramHeight = compact ? 84 : 164;
    panelHeight = pathPanelHeight (size);
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Look/WindowSize.h"

#include <array>

namespace plus48::ui
{
/** Where things stand along the path, in pixels of its panel: cards, the gaps in which levels are read, the height of the cables, the
    diagram below. Cards and diagram share their x positions: a level is read under its cable, gain shows under its box.
*/
struct PathLayout
{
    /** In the order of the signal. */
    enum Box
    {
        source,
        microphone,
        preamp,
        interfaceBox,
        recorder
    };

    PathLayout (int panelWidth, WindowSize);

    WindowSize size;
    bool compact;
    int width;

    /** Left edges and widths of the five boxes, and their common top and height. */
    std::array<int, 5> x {}, w {};
    int top, height;

    /** The middle of each gap. */
    std::array<int, 4> gap {};

    /** The cables' height, in the panel. */
    int lane;

    /** Top and height of the diagram, and the whole panel's height. */
    int diagramTop, diagramHeight, panelHeight;

    int right (Box box) const noexcept { return x[static_cast<std::size_t> (box)] + w[static_cast<std::size_t> (box)]; }
    int left (Box box) const noexcept { return x[static_cast<std::size_t> (box)]; }
    int widthOf (Box box) const noexcept { return w[static_cast<std::size_t> (box)]; }
    int centre (Box box) const noexcept { return left (box) + widthOf (box) / 2; }

    /** The jack on the faceplate, in the panel. */
    int jackX() const noexcept { return left (interfaceBox) + (compact ? 40 : 52); }
};

/** The height of the path's panel, which its width does not change. */
constexpr int pathPanelHeight (WindowSize size) noexcept { return isCompact (size) ? 12 + 164 + 12 + 84 + 12 : 16 + 220 + 16 + 164 + 16; }
} // namespace plus48::ui

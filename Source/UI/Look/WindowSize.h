// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace plus48::ui
{
/** How much room there is: the three layouts of the window. */
enum class WindowSize
{
    /** 1400 and wider. */
    full,

    /** 1200 to 1399: a shorter path, take rows with the peak only. */
    laptop,

    /** Down to 1000: Coach, Noise and Compare become tabs. */
    small
};

constexpr WindowSize windowSizeFor (int width) noexcept { return width >= 1400 ? WindowSize::full : (width >= 1200 ? WindowSize::laptop : WindowSize::small); }
constexpr bool isCompact (WindowSize size) noexcept { return size != WindowSize::full; }

/** Of the window's top bar, which pages that lie over the rest leave free. */
constexpr int topBarHeight (WindowSize size) noexcept { return isCompact (size) ? 48 : 56; }

/** With its frame and a panel of the desktop, the smallest window is on a screen of 1024 x 600 with all of it. */
inline constexpr int minimumWindowWidth = 1000, minimumWindowHeight = 540;

/** Numbers beside meters change four times a second, pictures of levels ten times. */
inline constexpr double numbersEverySeconds = 0.25, diagramEverySeconds = 0.1;
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace plus48
{
/** Whether a goal has been met for as long as a lesson asks: seconds of sound, never a moment on a knob's way past it. What is not met begins anew; a
    pause in the sound waits. [message thread]
*/
class GoalHold
{
public:
    explicit GoalHold (double secondsToHold) noexcept : needed (secondsToHold) {}

    /** Some ten times a second or more. */
    void update (double elapsed, bool isMet, bool isSounding) noexcept
    {
        if (! isMet)
            held = 0.0;
        else if (isSounding)
            held = std::min (needed, held + std::max (0.0, elapsed));
    }

    /** From 0 to 1. */
    double progress() const noexcept { return needed > 0.0 ? held / needed : 1.0; }

    bool isDone() const noexcept { return held >= needed; }

private:
    double needed, held = 0.0;
};
} // namespace plus48

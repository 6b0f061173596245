// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace plus48
{
/** How well a difference between two versions can be heard that are equally loud, by how far it lies below the performance, RMS over RMS. One rule for
    whoever speaks of it. The levels are design choices, after what listening tests of distortion report: 10 % are plain, 1 % is heard on single
    notes and by few in music, 0.1 % by nobody, because the performance masks it.
*/
struct DifferenceAudibility
{
    enum class Step
    {
        easy,
        audible,
        hard,
        inaudible
    };

    static constexpr double easyDb = -20.0, audibleDb = -35.0, inaudibleDb = -60.0;

    /** Heard by itself nothing masks it, and it takes less; below that even by itself it is nothing. */
    static constexpr double inaudibleAloneDb = -70.0;

    static constexpr Step of (double differenceDb) noexcept
    {
        if (differenceDb >= easyDb)
            return Step::easy;

        if (differenceDb >= audibleDb)
            return Step::audible;

        return differenceDb >= inaudibleDb ? Step::hard : Step::inaudible;
    }

    static constexpr const char* inWords (double differenceDb) noexcept
    {
        switch (of (differenceDb))
        {
            case Step::easy: return "easy to hear";
            case Step::audible: return "you can hear it";
            case Step::hard: return "hard to hear";
            case Step::inaudible: break;
        }

        return "inaudible";
    }
};
} // namespace plus48

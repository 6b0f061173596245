// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PathFormula.h"

namespace plus48
{
/** Independent noises at one place, as powers: the squares of its unit. */
struct NoiseParts
{
    double room = 0.0, microphone = 0.0, preamp = 0.0, converter = 0.0;

    double total() const noexcept { return room + microphone + preamp + converter; }
};

/** The power of every part per hertz at one place of a path, without the lines of mains buzz. [any thread] */
NoiseParts noiseDensity (const PathFormula&, PathStage, double hz);

/** The noise of a path by formula, without rendering anything: room, source, preamps and converter, each
    integrated from 20 Hz to 20 kHz through all that follows it.

    `room` is the simulated room, and what the performance itself brings along of a real one and of a real microphone;
    `preamp` is booster, external, built-in and line stage, 1/f and buzz; `converter` includes dither.
*/
struct NoiseBudget
{
    struct At
    {
        NoiseParts aWeighted, flat;
    };

    /** [any thread but the audio thread] Takes about a millisecond. */
    static NoiseBudget of (const PathFormula&);

    const At& at (PathStage stage) const noexcept { return stages[static_cast<std::size_t> (stage)]; }

    /** At the recorder, relative to a full-scale sine. -infinity where nothing makes noise. */
    double dbfsA() const noexcept { return dbFromPower (at (PathStage::recorded).aWeighted.total()); }
    double dbfs() const noexcept { return dbFromPower (at (PathStage::recorded).flat.total()); }

    /** The recorded A-weighted parts as fractions, which add up to 1 unless there is no noise at all. */
    NoiseParts shares() const noexcept;

    /** A stage that the path does not have, such as the external preamp on path A, has none. */
    std::array<At, numPathStages> stages {};
};

/** One place of the budget alone, for whoever needs no other. [any thread but the audio thread] */
NoiseBudget::At noiseAt (const PathFormula&, PathStage);
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Signal/Meter.h"

#include <array>

namespace plus48
{
/** The levels along one path; a clip lamp says at which stage it was too much. */
struct PathMeters
{
    /** Behind the external preamp (path B only), in volts; clips at its rail. */
    Meter external;

    /** What the converter is given, in volts; clips where the input stage does. */
    Meter analogue;

    /** After the converter, full scale. */
    Meter recorded;
};

/** The levels along one channel. */
struct ChannelMeters
{
    /** At the diaphragm in pascals, or an instrument's voltage; room noise included. */
    Meter performance;

    /** The open-circuit voltage; clips where the sound is too loud for the microphone. */
    Meter source;

    std::array<PathMeters, 2> paths; // A, B
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeComparison.h"

namespace plus48
{
/** Whether a listening test of a take's A against its B would be fair now. */
struct TestReadiness
{
    /** What is farther apart is told by its loudness. In LU. */
    static constexpr double limitLu = 0.1;

    enum class State
    {
        noTake,

        /** The other version is on its way, or is being measured. */
        making,

        /** One of the two is silent, or cannot be made: see `problem`. */
        impossible,
        apart,
        fair
    };

    State state = State::noTake;

    /** How much louder B is heard than A, in LU. */
    double apartLu = 0.0;

    /** What has been turned for that, and by how much, in dB; 0: nothing. */
    Path turned = Path::b;
    double turnedDb = 0.0;

    /** Whether matching the levels would help. */
    bool canBeMatched = false;

    /** Of what is made, from 0 to 1; and whether both versions are there, and only what is looped is being measured. */
    double progress = 0.0;
    bool isLoopOnly = false;
    juce::String problem;

    /** [message thread] */
    static TestReadiness of (const TakeComparison&, bool isLevelMatched);
};
} // namespace plus48

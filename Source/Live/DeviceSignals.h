// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LatestSamples.h"
#include "TestTone.h"

#include "Signal/Meter.h"

#include <array>

namespace plus48
{
/** What passes the plugs of the audio device, for whoever looks at it; full scale. [any thread] */
struct DeviceSignals
{
    /** What leaves at outputs 1 and 2: the headphones. */
    std::array<Meter, 2> outputs;

    /** What comes in at the input `meteredInput`, whatever is played; counted from 0 in the device's own numbering. */
    Meter input;
    std::atomic<int> meteredInput { 0 };

    /** What the simulated outputs give, both sides of each, as MonitorMix makes it: it becomes sound as SpillFormula has it. */
    Meter headphones, monitors;

    /** One over the gain of the output limiters: 1 where they do nothing. */
    Meter limiters;

    /** The mean of both sides of headphones and monitors together: whatever howls is in it. */
    LatestSamples air;

    /** Heard in the headphones, behind everything but the output limiter. */
    TestTone testTone;
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    /** Heard in the headphones, behind everything but the output limiter. */
    TestTone testTone;
};
} // namespace plus48

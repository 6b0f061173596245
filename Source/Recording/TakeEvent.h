// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig/ChannelSettings.h"

#include <cstdint>

namespace plus48
{
/** Why a stretch of a take is silent. */
enum class GapReason
{
    /** The device stopped and came back. */
    deviceRestart,

    /** The disk took so long that the queue was full. */
    overrun,

    /** The device lost samples: an xrun, a program or a server that stood still, another block length. */
    missing,

    /** Nothing was connected to the device's ports. */
    unconnected
};

/** What happened at one sample of a take. Positions are the chain's: sample 0 is the take's first. */
struct TakeEvent
{
    enum class Kind
    {
        /** A channel's knobs and switches stand differently from here on. */
        settings,

        /** The other path is heard, and recorded, from here on. */
        activePath,

        /** `length` samples from here on were never processed, or were lost. */
        gap,

        /** `count` times just before, device and program did not keep up with each other: samples may be missing, nobody
            knows how many. */
        xrun,

        /** What was changed just here had been changed `length` samples earlier, when a slow disk left no room to log it: the sound
            waited with it.
        */
        delay,

        /** Another chain takes over: that of the rig that was announced as `rigId`. In a recipe it is a RigChange. */
        rig
    };

    Kind kind = Kind::settings;
    std::int64_t position = 0;

    int channel = 0;
    ChannelSettings settings;
    Path activePath = Path::a;

    std::int64_t length = 0;
    GapReason reason = GapReason::deviceRestart;
    int rigId = 0;
    int count = 0;
};

static_assert (std::is_trivially_copyable_v<TakeEvent>);
} // namespace plus48

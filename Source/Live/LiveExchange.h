// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeviceSignals.h"
#include "InputCapture.h"
#include "LiveBacking.h"
#include "LiveRig.h"
#include "LiveSources.h"
#include "PathSamples.h"
#include "Playback.h"
#include "SpillOfTake.h"

#include "Interface/MonitorSettings.h"
#include "Signal/CallbackGuard.h"
#include "Signal/Handoff.h"

namespace plus48
{
/** All that crosses between the two sides of the live engine: objects are handed over, values are atomics. */
struct LiveExchange
{
    Handoff<LiveRig> rigs;
    Handoff<LiveSources> sources;
    Handoff<Playback> playbacks;
    Handoff<InputCapture> captures;

    std::array<std::atomic<bool>, SignalChain::maxChannels> isPathBActive {};
    /** Of each channel: an even input of the interface, which direct monitoring in stereo has on the right. */
    std::array<std::atomic<bool>, SignalChain::maxChannels> isOnRight {};
    AtomicMonitorSettings monitor;

    /** The monitors have playback alone. */
    std::atomic<bool> isInputMutedInMonitors { false };

    LiveBacking backing;

    /** Shared with the writer of the take, which may outlive this. */
    const std::shared_ptr<SpillOfTake> spillOfTake = std::make_shared<SpillOfTake>();

    /** The input whose paths are weighed against each other, -1: none; and the gain of its B where it is heard. */
    std::atomic<int> matchedInput { -1 };
    std::atomic<double> gainOfB { 1.0 };
    PathSamples pathSamples;

    /** The take that is wanted, and the latest that has begun; 0: none. What else a take needs is set before it is wanted. */
    std::atomic<int> takeWanted { 0 }, takeBegun { 0 };

    /** Where a take ends, in samples of its chain; and when it was asked for, in nanoseconds of LostTime::now(). */
    std::atomic<std::int64_t> takeLimit { 0 }, takeAskedFor { 0 };

    /** How many callbacks there were, and when the latest was. */
    std::atomic<std::uint64_t> numCallbacks { 0 };
    std::atomic<std::int64_t> lastCallback { 0 };

    /** Inside is the callback, from where it looks which take is wanted until it has told the recorder all. */
    CallbackGuard callback;

    DeviceSignals signals;
};
} // namespace plus48

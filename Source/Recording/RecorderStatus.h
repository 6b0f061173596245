// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeEvent.h"

#include <cstdint>

namespace plus48
{
/** How a recording stands, for a window to poll 30 times a second. */
struct RecorderStatus
{
    enum class State
    {
        /** No take. */
        idle,
        recording,

        /** Nothing is taken in any more, what is queued is still being written. */
        finishing,

        /** The take is complete, or ended by itself: `Recorder::stop` tells which. */
        finished
    };

    State state = State::idle;

    /** The take was ended by the disk; `Recorder::problem` is the sentence. */
    bool hasFailed = false;

    /** Of the recorded file: what the audio thread has handed over, and what is safe on the disk. */
    std::int64_t numSamples = 0, numOnDisk = 0;

    /** Samples that were lost because the disk was too slow, and in how many places. */
    std::int64_t numOverrunSamples = 0;
    int numOverruns = 0;

    /** Samples that the device lost or left out, filled with silence, and why it was the last time. */
    std::int64_t numGapSamples = 0;
    GapReason latestGapReason = GapReason::missing;

    /** How often device and program did not keep up with each other: samples may be missing. */
    int numXruns = 0;

    /** So long, at the most, a change of the controls had to wait for the disk before it took effect. */
    std::int64_t longestDelaySamples = 0;

    /** How full the queue to the disk is, 0 to 1: at 1 samples are lost. */
    double queueFill = 0.0;

    /** Until the disk is full at this rate, format and number of channels; negative: not known yet. */
    double secondsLeft = -1.0;

    /** Processor time of the writer thread so far. */
    double writerSeconds = 0.0;
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AudioDevices.h"

#include "Recording/Recorder.h"

namespace plus48
{
/** A take of a given length, from a device that plays, while the message loop runs: for programs without a window. */
struct TimedTake
{
    /** In seconds; the recorded file is exactly so long. */
    double seconds = 10.0;
    TakeSetup setup;

    /** Told how much is done, from 0 to 1; need not be there. */
    std::function<void (double)> progress;

    /** Asked some fifty times a second: true ends the take where it is. Need not be there. */
    std::function<bool()> shouldEnd;

    /** [message thread] Runs the message loop until the take is complete or should end, or the device is gone for good.
        On failure the message is one sentence; what was recorded is in the folder all the same, and
        the sentence says where.
    */
    juce::Result run (LiveEngine&, AudioDevices&, SessionFolder&, Take&, RecorderStatus& atTheEnd) const;
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeviceList.h"

namespace plus48
{
/** The audio device as a user is shown it. */
struct DeviceStatus
{
    DeviceChoice device;
    bool isPlaying = false;
    double sampleRate = 0.0;
    int blockSize = 0;

    /** Channels by the device's own names, and its own latencies in samples as it reports them. */
    juce::StringArray inputs, outputs;
    int inputLatency = 0, outputLatency = 0;

    /** What it can be set to, in Hz and samples. Rigs can have all of these rates. */
    std::vector<double> sampleRates;
    std::vector<int> blockSizes;

    /** Since it was opened. */
    int xruns = 0;

    /** The device that is just being tried, or nothing: `Opening USB Audio ...`. */
    juce::String opening;

    /** Types whose libraries do not come back. */
    juce::StringArray unanswered;
};
} // namespace plus48

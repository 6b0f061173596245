// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Performance/TestSignal.h"
#include "Signal/Ramp.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace plus48
{
/** What is played into the chain while sound runs: inputs of the device, samples over and over, or a test signal. */
class LivePerformance
{
public:
    /** [message thread] One device input a channel, counted from 0 in the device's own numbering; -1 is silence. */
    static std::unique_ptr<LivePerformance> fromInputs (std::vector<int> inputOfChannel);

    /** [message thread] At the device's sampling rate; begins again at its end. One channel plays into all. */
    static std::unique_ptr<LivePerformance> looping (std::vector<std::vector<float>> samples);

    /** [message thread] */
    static std::unique_ptr<LivePerformance> fromSignal (const TestSignal&, double sampleRate);

    /** [audio thread] Fills `performance`, one entry a channel. `deviceInputs` has nullptr for inputs that are not
        there; `offset` is where in them this block begins.
    */
    void read (const float* const* deviceInputs, int numInputs, int offset, float* const* performance, int numChannels, int numSamples) noexcept;

    /** [message thread] Whether it listens to the device. */
    bool isLive() const noexcept { return ! inputs.empty(); }

private:
    LivePerformance() = default;

    std::vector<int> inputs;
    std::vector<std::vector<float>> loop;
    std::size_t loopPosition = 0;

    TestSignal signal;
    double signalRate = 48000.0;
    std::int64_t signalPosition = 0;
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Signal/ThreadRole.h"

#include <algorithm>
#include <atomic>
#include <vector>

namespace plus48
{
/** Listens to one channel's performance for a while, for whoever wants to calculate with it. */
class InputCapture
{
public:
    /** [message thread] */
    InputCapture (int channelToHear, std::size_t numSamples) : channel (channelToHear), samples (numSamples) {}

    const int channel;

    /** [audio thread] */
    void add (const float* from, int numSamples) noexcept
    {
        assertAudioThread();
        const auto have = filled.load (std::memory_order_relaxed);
        const auto count = std::min (static_cast<std::size_t> (numSamples), samples.size() - have);
        std::copy_n (from, count, samples.begin() + static_cast<std::ptrdiff_t> (have));
        filled.store (have + count, std::memory_order_release);
    }

    /** [message thread] 0 to 1. */
    double progress() const noexcept { return static_cast<double> (filled.load (std::memory_order_acquire)) / static_cast<double> (samples.size()); }
    bool isComplete() const noexcept { return filled.load (std::memory_order_acquire) == samples.size(); }

    /** [message thread] Only when it is complete. */
    const std::vector<float>& result() const noexcept { return samples; }

private:
    std::vector<float> samples;
    std::atomic<std::size_t> filled { 0 };
};
} // namespace plus48

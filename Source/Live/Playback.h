// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Signal/Ramp.h"

#include <atomic>
#include <cstdint>
#include <vector>

namespace plus48
{
/** A take or another sound that is played back, from memory and so without waiting for anything. */
class Playback
{
public:
    /** [message thread] At the device's sampling rate, in Hz, one entry a channel; all are heard in the middle. */
    Playback (const std::vector<std::vector<float>>& channels, double sampleRate);

    // [any thread] The position is in samples.
    void play (bool shouldPlay) noexcept { playing.store (shouldPlay, std::memory_order_relaxed); }
    void setLooping (bool shouldLoop) noexcept { looping.store (shouldLoop, std::memory_order_relaxed); }
    void seek (std::int64_t toPosition) noexcept { seekTo.store (toPosition, std::memory_order_relaxed); }
    bool isPlaying() const noexcept { return playing.load (std::memory_order_relaxed); }
    std::int64_t position() const noexcept { return now.load (std::memory_order_relaxed); }
    std::int64_t length() const noexcept { return static_cast<std::int64_t> (mono.size()); }

    /** [audio thread] Fills `output`; faded where it starts and stops. `clock` never goes back. */
    void read (double* output, int numSamples, std::int64_t clock) noexcept;

private:
    std::vector<float> mono;
    std::atomic<bool> playing { false }, looping { false };
    std::atomic<std::int64_t> now { 0 }, seekTo { -1 };
    Ramp gain;
};
} // namespace plus48

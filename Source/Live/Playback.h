// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Recording/TakePlayer.h"
#include "Rig/RigLimits.h"
#include "Signal/Ramp.h"

#include <array>

namespace plus48
{
/** A take that is played back beside the input: started, stopped and sought without a click. */
class Playback
{
public:
    /** [message thread] Of a player at the device's sampling rate; all its channels are heard in the middle. */
    explicit Playback (std::unique_ptr<TakePlayer> takeToPlay);

    /** [any thread] */
    void play (bool shouldPlay) noexcept { playing.store (shouldPlay, std::memory_order_relaxed); }
    bool isPlaying() const noexcept { return playing.load (std::memory_order_relaxed); }

    /** [any thread] Stopped and faded out: taking it away cuts nothing. */
    bool isSilent() const noexcept { return ! isPlaying() && silent.load (std::memory_order_relaxed); }

    /** [message thread] For its position, its length, seeking and looping. */
    TakePlayer& take() noexcept { return *player; }

    /** [audio thread] Fills `output`; not more than SignalChain::pieceSize samples. `clock` never goes back. */
    void read (double* output, int numSamples, std::int64_t clock) noexcept;

private:
    static constexpr std::size_t maxChannels = limits::maxChannels;
    static constexpr std::size_t maxSamples = 64;

    std::unique_ptr<TakePlayer> player;
    std::atomic<bool> playing { false }, silent { true };
    Ramp gain;
    bool hasBegun = false; // the audio thread's own
    std::array<std::array<float, maxSamples>, maxChannels> samples {};
    std::array<float*, maxChannels> pointers {};
};
} // namespace plus48

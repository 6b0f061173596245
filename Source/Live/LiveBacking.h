// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BackingSound.h"

#include "Signal/Handoff.h"

#include <atomic>

namespace plus48
{
/** What one performs to, on its way to the audio thread and there. It sounds while a take is recorded, from the take's first sample on, and otherwise while it is
    wanted; it is heard, and nothing else.
*/
class LiveBacking
{
public:
    /** [message thread] Instead of what there was; nullptr: nothing. */
    void set (std::unique_ptr<BackingSound>);

    /** [any thread] Whether it sounds while no take is recorded; and how loud, as a factor. */
    void play (bool shouldPlay) noexcept { isWanted.store (shouldPlay, std::memory_order_relaxed); }
    void setGain (double newGain) noexcept { gainWanted.store (newGain, std::memory_order_relaxed); }

    /** [any thread] It sounds now. */
    bool isSounding() const noexcept { return sounding.load (std::memory_order_relaxed); }

    /** [message thread] Destroys what is not needed any more. */
    void releaseRetired() { sounds.dispose(); }

    /** [message thread] No callback runs. */
    void prepare (double sampleRate);

    /** [message thread] No callback runs any more. */
    ~LiveBacking();

    /** [audio thread] With the next sample a take begins. */
    void takeBegins() noexcept { restarts = true; }

    /** What else goes on. */
    enum class Beside
    {
        nothing,

        /** A take is recorded: it sounds, wanted or not. */
        recording,

        /** A take is heard: it does not. */
        playback
    };

    /** [audio thread] Fills left and right. */
    void read (const std::array<double*, 2>& sides, int numSamples, std::int64_t clock, Beside) noexcept;

private:
    void acquire (std::int64_t clock) noexcept;

    Handoff<BackingSound> sounds;
    std::atomic<bool> isWanted { false }, sounding { false };
    std::atomic<double> gainWanted { 1.0 };

    // The audio thread's own.
    BackingSound* current = nullptr;
    BackingSound* leaving = nullptr;
    bool isOn = false, restarts = false;
    Ramp gain;
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeEvent.h"

#include "Signal/EventQueue.h"
#include "Signal/StageSpec.h"

#include <vector>

namespace plus48
{
/** What is on its way from the audio thread to the disk: one ring of samples a channel, and what happened among them.

    One thread pushes, one pops, neither waits. Samples are stored one after the
    other without gaps; a gap is an event that says where silence belongs. Thus a
    pause of hours takes no room. When the ring is full, what comes is left
    out and counted until an eighth of it is free again, and then becomes a
    gap of the same length.

    All samples are held as floats, which have room for every step of 24 bits.
*/
class TakeQueue
{
public:
    /** [message thread] All memory is taken, and touched, here. */
    TakeQueue (int numChannels, BitDepth bits, std::int64_t capacitySamples);

    /** [audio thread] One entry a channel. Whatever lies between the last position and this one is a gap. */
    void push (const float* const* raw, const double* const* recorded, BlockPosition) noexcept;

    /** [audio thread] */
    void gap (std::int64_t position, std::int64_t length, GapReason) noexcept;

    /** [audio thread] Knobs, paths and xruns. False when there was no room: then it has to be tried again. A take that has
        ended takes everything: nothing that it holds could contradict its log.
    */
    [[nodiscard]] bool event (const TakeEvent& what) noexcept;

    /** [audio thread] True: the next event is taken. */
    bool hasRoomForEvent() const noexcept { return isRefusing.load (std::memory_order_relaxed) || events.hasRoom(); }

    /** [audio thread] As they happen; what the log has of them may come later. */
    void countXruns (int count) noexcept { xruns.fetch_add (count, std::memory_order_relaxed); }

    /** [the thread that pushes, or any when it no longer does] What was left out last becomes a gap, here or in `popLastGap`. */
    void close() noexcept;

    /** [writer thread] After `close`: the gap at the end, where there was no room for it among the events. */
    bool popLastGap (TakeEvent& gap) noexcept;

    /** [any thread] Nothing is taken in any more. */
    void refuse() noexcept { isRefusing.store (true, std::memory_order_relaxed); }

    /** [writer thread] Samples that wait. Events that belong before or among them wait by then, too. */
    std::int64_t available() const noexcept;

    /** [writer thread] */
    bool popEvent (TakeEvent& what) noexcept { return events.pop (what); }

    /** [writer thread] Appends samples to one vector a channel. Not more than are available. */
    void pop (std::vector<std::vector<float>>& raw, std::vector<std::vector<float>>& recorded, std::int64_t numSamples);

    /** [any thread] Where the take has come to, and what was left out on the way. */
    std::int64_t position() const noexcept { return published.load (std::memory_order_relaxed); }
    std::int64_t numOverrunSamples() const noexcept { return overrunSamples.load (std::memory_order_relaxed); }
    int numOverruns() const noexcept { return overruns.load (std::memory_order_relaxed); }
    std::int64_t numGapSamples() const noexcept { return gapSamples.load (std::memory_order_relaxed); }
    GapReason latestGapReason() const noexcept { return latestGap.load (std::memory_order_relaxed); }
    int numXruns() const noexcept { return xruns.load (std::memory_order_relaxed); }

    /** [any thread] So long, at the most, a change had to wait until it could be kept. */
    std::int64_t longestDelaySamples() const noexcept { return longestDelay.load (std::memory_order_relaxed); }

    /** [any thread] 0 to 1. */
    double fill() const noexcept;

private:
    bool flushGap() noexcept;
    void extendGap (std::int64_t length, GapReason) noexcept;
    void leaveOut (std::int64_t numSamples) noexcept;
    void store (const float* const* raw, const double* const* recorded, int offset, int numSamples, std::int64_t at) noexcept;

    const std::int64_t capacity;
    double steps = 0.0;
    std::vector<std::vector<float>> rawRings, recordedRings;
    std::atomic<std::int64_t> written { 0 }, read { 0 };
    EventQueue<TakeEvent, 4096> events;

    // The audio thread's own: where the next sample belongs, and the gap before it that is not yet an event.
    std::int64_t next = 0;
    TakeEvent pending;
    bool isFull = false;

    std::atomic<std::int64_t> published { 0 }, overrunSamples { 0 }, gapSamples { 0 }, longestDelay { 0 };
    std::atomic<int> overruns { 0 }, xruns { 0 };
    std::atomic<GapReason> latestGap { GapReason::missing };
    std::atomic<bool> isRefusing { false };
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeQueue.h"

#include "Signal/Rounding.h"

#include <algorithm>

namespace plus48
{
TakeQueue::TakeQueue (int numChannels, BitDepth bits, std::int64_t capacitySamples) : capacity (std::max<std::int64_t> (1024, capacitySamples))
{
    steps = stepsOf (bits);
    rawRings.assign (static_cast<std::size_t> (numChannels), std::vector<float> (static_cast<std::size_t> (capacity)));
    recordedRings = rawRings;
    pending.kind = TakeEvent::Kind::gap;
}

void TakeQueue::extendGap (std::int64_t length, GapReason reason) noexcept
{
    // Of two reasons in a row the first is told; the length is that of both.
    if (pending.length == 0)
    {
        pending.position = next;
        pending.reason = reason;
    }

    pending.length += length;
    next += length;
    published.store (next, std::memory_order_relaxed);
}

bool TakeQueue::flushGap() noexcept
{
    if (pending.length > 0)
    {
        if (! events.push (pending))
            return false;

        pending.length = 0;
    }

    return true;
}

void TakeQueue::leaveOut (std::int64_t numSamples) noexcept
{
    if (! isFull)
        overruns.fetch_add (1, std::memory_order_relaxed);

    isFull = true;
    overrunSamples.fetch_add (numSamples, std::memory_order_relaxed);
    extendGap (numSamples, GapReason::overrun);
}

void TakeQueue::gap (std::int64_t position, std::int64_t length, GapReason reason) noexcept
{
    // Whatever was processed before `position` and did not come is part of it.
    const auto end = position + length;

    if (end <= next)
        return;

    gapSamples.fetch_add (end - next, std::memory_order_relaxed);
    latestGap.store (reason, std::memory_order_relaxed);

    // It becomes an event with the next sample: a device that is away for an hour, told of ten times a second, is one gap.
    extendGap (end - next, reason);
}

void TakeQueue::push (const float* const* raw, const double* const* recorded, BlockPosition block) noexcept
{
    if (isRefusing.load (std::memory_order_relaxed))
        return;

    if (block.start > next)
        gap (next, block.start - next, GapReason::missing);

    // What has been pushed already, or declared silent, is not taken again.
    const auto offset = static_cast<int> (std::clamp<std::int64_t> (next - block.start, 0, block.numSamples));
    const auto numSamples = block.numSamples - offset;

    if (numSamples <= 0)
        return;

    const auto at = written.load (std::memory_order_relaxed);
    const auto space = capacity - (at - read.load (std::memory_order_acquire));
    const auto needed = isFull ? std::max<std::int64_t> (numSamples, capacity / 8) : numSamples;

    if (space < needed || ! flushGap())
    {
        leaveOut (numSamples);
        return;
    }

    isFull = false;
    store (raw, recorded, offset, numSamples, at);
    next += numSamples;
    published.store (next, std::memory_order_relaxed);
    written.store (at + numSamples, std::memory_order_release);
}

void TakeQueue::store (const float* const* raw, const double* const* recorded, int offset, int numSamples, std::int64_t at) noexcept
{
    for (int done = 0; done < numSamples;)
    {
        const auto place = (at + done) % capacity;
        const auto run = static_cast<int> (std::min<std::int64_t> (numSamples - done, capacity - place));

        for (std::size_t channel = 0; channel < rawRings.size(); ++channel)
        {
            std::copy_n (raw[channel] + offset + done, run, rawRings[channel].data() + place);

            const auto* const from = recorded[channel] + offset + done;
            auto* const to = recordedRings[channel].data() + place;

            // The converter has rounded already: multiplied by a power of two and back, it is the same number.
            for (int n = 0; n < run; ++n)
                to[n] = static_cast<float> (steps > 0.0 ? nearestInteger (from[n] * steps) / steps : from[n]);
        }

        done += run;
    }
}

bool TakeQueue::event (const TakeEvent& what) noexcept
{
    if (isRefusing.load (std::memory_order_relaxed))
        return true;

    if (! events.push (what))
        return false;

    if (what.kind == TakeEvent::Kind::delay)
        longestDelay.store (std::max (longestDelaySamples(), what.length), std::memory_order_relaxed);

    return true;
}

void TakeQueue::close() noexcept { (void) flushGap(); }

bool TakeQueue::popLastGap (TakeEvent& last) noexcept
{
    last = pending;
    pending.length = 0;
    return last.length > 0;
}

std::int64_t TakeQueue::available() const noexcept
{
    return written.load (std::memory_order_acquire) - read.load (std::memory_order_relaxed);
}

void TakeQueue::pop (std::vector<std::vector<float>>& raw, std::vector<std::vector<float>>& recorded, std::int64_t numSamples)
{
    const auto at = read.load (std::memory_order_relaxed);

    for (std::size_t channel = 0; channel < rawRings.size(); ++channel)
    {
        for (std::int64_t done = 0; done < numSamples;)
        {
            const auto place = (at + done) % capacity;
            const auto run = std::min (numSamples - done, capacity - place);
            const auto append = [place, run] (const std::vector<float>& ring, std::vector<float>& samples) { samples.insert (samples.end(), ring.begin() + place, ring.begin() + place + run); };

            append (rawRings[channel], raw[channel]);
            append (recordedRings[channel], recorded[channel]);
            done += run;
        }
    }

    read.store (at + numSamples, std::memory_order_release);
}

double TakeQueue::fill() const noexcept
{
    const auto waiting = written.load (std::memory_order_relaxed) - read.load (std::memory_order_relaxed);
    return std::clamp (static_cast<double> (waiting) / static_cast<double> (capacity), 0.0, 1.0);
}
} // namespace plus48

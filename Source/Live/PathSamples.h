// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <span>
#include <vector>

namespace plus48
{
/** What both paths of one input record, sample by sample, on its way from the audio thread to whoever weighs it. Neither waits. When the ring is
    full, the newest samples are lost, of both paths alike.
*/
class PathSamples
{
public:
    struct Pair
    {
        float a = 0.0f, b = 0.0f;
    };

    /** More than a second at 192 kHz: a window that stands still for so long costs what was to be weighed, and nothing else. */
    static constexpr std::size_t capacity = std::size_t { 1 } << 18;

    /** [audio thread] All of these, or none. */
    void push (const double* a, const double* b, int numSamples) noexcept
    {
        const auto at = written.load (std::memory_order_relaxed);
        const auto count = static_cast<std::size_t> (numSamples);

        if (capacity - (at - read.load (std::memory_order_acquire)) < count)
        {
            lost.store (true, std::memory_order_relaxed);
            return;
        }

        for (std::size_t n = 0; n < count; ++n)
            ring[(at + n) % capacity] = { static_cast<float> (a[n]), static_cast<float> (b[n]) };

        written.store (at + count, std::memory_order_release);
    }

    /** [message thread] So many as are there, at most so many as fit; how many these were. */
    std::size_t pop (std::span<Pair> into) noexcept
    {
        const auto at = read.load (std::memory_order_relaxed);
        const auto count = std::min (into.size(), written.load (std::memory_order_acquire) - at);

        for (std::size_t n = 0; n < count; ++n)
            into[n] = ring[(at + n) % capacity];

        read.store (at + count, std::memory_order_release);
        return count;
    }

    /** [message thread] Whether some were lost since the last call. */
    bool haveBeenLost() noexcept { return lost.exchange (false, std::memory_order_relaxed); }

private:
    static_assert ((capacity & (capacity - 1)) == 0, "a power of two, so that the counters may wrap");

    std::vector<Pair> ring = std::vector<Pair> (capacity);
    std::atomic<std::size_t> written { 0 }, read { 0 };
    std::atomic<bool> lost { false };
};
} // namespace plus48

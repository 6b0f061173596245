// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <span>

namespace plus48
{
/** The latest samples of a signal, for whoever wants a look at it now and then; nothing ever fills up. What is read while it is written may have a seam. */
class LatestSamples
{
public:
    static constexpr std::size_t capacity = std::size_t { 1 } << 15;

    /** [audio thread] */
    void push (const double* samples, int numSamples) noexcept
    {
        const auto at = written.load (std::memory_order_relaxed);

        for (std::size_t n = 0; n < static_cast<std::size_t> (numSamples); ++n)
            ring[(at + n) % capacity].store (static_cast<float> (samples[n]), std::memory_order_relaxed);

        written.store (at + static_cast<std::size_t> (numSamples), std::memory_order_release);
    }

    /** [any thread] The latest, in their order; at most `capacity`. */
    void read (std::span<double> into) const noexcept
    {
        const auto from = written.load (std::memory_order_acquire) + capacity - std::min (into.size(), capacity);

        for (std::size_t n = 0; n < std::min (into.size(), capacity); ++n)
            into[n] = static_cast<double> (ring[(from + n) % capacity].load (std::memory_order_relaxed));
    }

private:
    std::array<std::atomic<float>, capacity> ring {};
    std::atomic<std::size_t> written { 0 };

    static_assert (std::atomic<float>::is_always_lock_free);
};
} // namespace plus48

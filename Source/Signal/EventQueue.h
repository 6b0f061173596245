// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <type_traits>

namespace plus48
{
/** Carries small events from one thread to one other, in order; neither waits.

    A ring of fixed size. The writer alone moves `written`, the reader alone
    moves `read`; each publishes an entry by moving its own counter behind it. When the
    ring is full nothing is taken in: the writer keeps the event and tries again.
*/
template <typename Event, std::size_t capacity>
class EventQueue
{
public:
    /** [writing thread] False when there was no room. */
    [[nodiscard]] bool push (const Event& event) noexcept
    {
        if (! hasRoom())
            return false;

        const auto at = written.load (std::memory_order_relaxed);
        events[at % capacity] = event;
        written.store (at + 1, std::memory_order_release);
        return true;
    }

    /** [writing thread] True: the next push is taken. */
    bool hasRoom() const noexcept { return written.load (std::memory_order_relaxed) - read.load (std::memory_order_acquire) < capacity; }

    /** [reading thread] False when there is none. */
    bool pop (Event& event) noexcept
    {
        const auto at = read.load (std::memory_order_relaxed);

        if (at == written.load (std::memory_order_acquire))
            return false;

        event = events[at % capacity];
        read.store (at + 1, std::memory_order_release);
        return true;
    }

private:
    static_assert (std::is_trivially_copyable_v<Event>);
    static_assert ((capacity & (capacity - 1)) == 0, "a power of two, so that the counters may wrap");

    std::array<Event, capacity> events {};
    std::atomic<std::size_t> written { 0 }, read { 0 };
};
} // namespace plus48

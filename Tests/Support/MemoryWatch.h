// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace plus48::test
{
/** How much memory this thread claims, used or not, while one of these lives. Counts where `RealtimeGuard::isAvailable()`. */
class MemoryWatch
{
public:
    MemoryWatch() noexcept;
    ~MemoryWatch();

    MemoryWatch (const MemoryWatch&) = delete;
    MemoryWatch& operator= (const MemoryWatch&) = delete;

    /** The most at any time beyond what was claimed at the beginning. */
    std::int64_t mostBytes() const noexcept;
};
} // namespace plus48::test

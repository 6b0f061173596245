// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace plus48::test
{
/** Counts what an audio callback must not do while one of these lives on its thread: allocate, free, lock,
    open or write. By interposing the C library's functions; under sanitizers, which do the same, it counts nothing.
*/
class RealtimeGuard
{
public:
    RealtimeGuard() noexcept;
    ~RealtimeGuard();

    RealtimeGuard (const RealtimeGuard&) = delete;
    RealtimeGuard& operator= (const RealtimeGuard&) = delete;

    int allocations() const noexcept;
    int locks() const noexcept;
    int fileAccesses() const noexcept;

    /** Whether this build can count. */
    static bool isAvailable() noexcept;
};
} // namespace plus48::test

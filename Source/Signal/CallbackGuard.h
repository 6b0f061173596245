// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <thread>

namespace plus48
{
/** Keeps the audio callback and another thread out of each other's way, in something that both may touch.

    The callback never waits: where it is kept out it leaves its block out. The other thread waits for a bounded
    time, as code inside is short and calls nobody. Each raises its own flag first and then looks at the other's, all in
    one order (sequentially consistent): so never both go in.
*/
class CallbackGuard
{
public:
    CallbackGuard() = default;
    CallbackGuard (const CallbackGuard&) = delete;
    CallbackGuard& operator= (const CallbackGuard&) = delete;

    /** [audio thread] Inside as long as it lives, where it is true; else somebody keeps the callback out. */
    class Inside
    {
    public:
        explicit Inside (CallbackGuard& guardToEnter) noexcept : guard (guardToEnter)
        {
            guard.isInside.store (true);
            isIn = ! guard.isShut.load();

            if (! isIn)
                guard.isInside.store (false);
        }

        ~Inside()
        {
            if (isIn)
                guard.isInside.store (false);
        }

        Inside (const Inside&) = delete;
        Inside& operator= (const Inside&) = delete;

        explicit operator bool() const noexcept { return isIn; }

    private:
        CallbackGuard& guard;
        bool isIn = false;
    };

    /** [one other thread] As long as it lives no callback goes in. False where one is inside already: it does not wait for it. */
    class KeptOut
    {
    public:
        explicit KeptOut (CallbackGuard& guardToShut) noexcept : guard (guardToShut)
        {
            guard.isShut.store (true);
            isOut = ! guard.isInside.load();
        }

        ~KeptOut() { guard.isShut.store (false); }

        KeptOut (const KeptOut&) = delete;
        KeptOut& operator= (const KeptOut&) = delete;

        explicit operator bool() const noexcept { return isOut; }

    private:
        CallbackGuard& guard;
        bool isOut = false;
    };

    static constexpr std::chrono::milliseconds longestWait { 1000 };

    /** [any other thread] Waits until a callback that is inside has left, which takes some microseconds; what it looks at must have been
        changed before. False where it has not left in time: it never will, or the machine stands still.
    */
    bool waitUntilOutside (std::chrono::milliseconds atMost = longestWait) const noexcept
    {
        const auto latest = std::chrono::steady_clock::now() + atMost;

        while (isInside.load())
        {
            if (std::chrono::steady_clock::now() > latest)
                return false;

            std::this_thread::yield();
        }

        return true;
    }

private:
    std::atomic<bool> isInside { false }, isShut { false };
};
} // namespace plus48

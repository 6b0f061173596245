// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ThreadRole.h"

#include <atomic>
#include <memory>

namespace plus48
{
/** Hands objects to the audio thread, and takes the old ones back to where they may be destroyed.

    Two slots of one pointer each. The message thread exchanges a new object
    into `offered`; what it finds there was never taken, and is destroyed at
    once: only the latest offer counts. The audio thread empties `offered` with
    an exchange when it is ready for something new, and puts what it has no more
    use for into `retired`, from where the message thread takes it. There is
    room for one retired object only, so the audio thread looks before it takes:
    while `retired` is full it goes on with what it has, and the offer waits.
    Nobody ever waits for the other, and every object has exactly one owner: the
    slot it is in, or the thread that exchanged it out.
*/
template <typename Object>
class Handoff
{
public:
    Handoff() = default;
    Handoff (const Handoff&) = delete;
    Handoff& operator= (const Handoff&) = delete;

    ~Handoff()
    {
        withdraw();
        dispose();
    }

    /** [message thread] */
    void offer (std::unique_ptr<Object> object)
    {
        assertMessageThread();
        std::unique_ptr<Object> neverTaken (offered.exchange (object.release(), std::memory_order_acq_rel));
    }

    /** [message thread] Takes back what was offered and not taken; nullptr when there is nothing. */
    std::unique_ptr<Object> withdraw()
    {
        assertMessageThread();
        return std::unique_ptr<Object> (offered.exchange (nullptr, std::memory_order_acq_rel));
    }

    /** [message thread] Destroys what the audio thread has retired; now and then. True if there was something. */
    bool dispose()
    {
        assertMessageThread();
        return std::unique_ptr<Object> (retired.exchange (nullptr, std::memory_order_acq_rel)) != nullptr;
    }

    /** [audio thread] Something new, which is the caller's until it is retired; nullptr when there is nothing,
        or no room yet for what it replaces.
    */
    Object* acquire() noexcept
    {
        assertAudioThread();

        if (retired.load (std::memory_order_acquire) != nullptr)
            return nullptr;

        return offered.exchange (nullptr, std::memory_order_acq_rel);
    }

    /** [audio thread] One object for each that was taken, at most: then there is always room. */
    void retire (Object* object) noexcept
    {
        assertAudioThread();
        retired.store (object, std::memory_order_release);
    }

private:
    std::atomic<Object*> offered { nullptr }, retired { nullptr };

    static_assert (std::atomic<Object*>::is_always_lock_free);
};
} // namespace plus48

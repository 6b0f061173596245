// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <functional>
#include <memory>

namespace plus48
{
/** Runs calls into a device library, one after the other, on a thread that nobody waits for without an end.

    A library may not come back: from a stale lock of JACK's, or a driver that hangs. The
    thread is then left to itself, and everything its calls touch has to be theirs: they keep it alive.
*/
class DeviceThread
{
public:
    explicit DeviceThread (const juce::String& name);

    /** What was posted is still done; nobody waits for it. */
    ~DeviceThread();

    /** [any thread] */
    void post (std::function<void()> call);

    /** [any thread] For how long the present call has been running, in milliseconds; 0 when there is none. */
    int busyMilliseconds() const;

    /** [any thread] How many calls have come back, ever. */
    int numCallsDone() const;

    /** [any thread] Waits until nothing is left to do, at most so long. True when that is so. */
    bool waitUntilIdle (int milliseconds) const;

    /** [any thread] How many of these threads there are in the program. */
    static int numRunning() noexcept;

    /** [message thread] At the end of the program, when everything is written: ends it here, without taking apart what a
        library may still touch, where a thread has not come back. Else it returns.
    */
    static void endProgramIfAnyHangs (int exitStatus);

private:
    struct State;

    static void run (std::shared_ptr<State>);

    const std::shared_ptr<State> state;
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeviceFinder.h"

#include <juce_events/juce_events.h>

#include <atomic>
#include <functional>
#include <thread>

namespace plus48
{
/** Looks for devices, and tries them out, on a thread of its own: ALSA may take five seconds for either.

    One thing at a time. The result comes to the message thread, as a call. [message thread]
*/
class DeviceSearch : private juce::AsyncUpdater
{
public:
    explicit DeviceSearch (DeviceFinder& finderToAsk) : finder (finderToAsk) {}

    /** Waits until what is under way is over. */
    ~DeviceSearch() override;

    /** A device that was looked for. */
    struct Tried
    {
        DeviceChoice choice;
        bool isThere = false;

        /** Of an ALSA device: it was opened and closed again, and this went wrong. */
        juce::String error;

        /** To open it with; nullptr where there is none of the kind. */
        std::unique_ptr<juce::AudioIODeviceType> type;

        bool works() const { return isThere && error.isEmpty(); }
    };

    using Choices = std::vector<DeviceChoice>;

    /** Only when nothing is under way. */
    void list (const juce::StringArray& types, std::function<void (Choices&)> then);
    void tryOut (const DeviceChoice&, std::function<void (Tried&)> then);

    bool isBusy() const noexcept { return thread.joinable(); }

    /** Calls back if the result is there. It does so by itself as well, where a message loop runs. */
    void deliver();

    /** Waits for what is under way, and forgets it. */
    void abandon();

private:
    void begin (std::function<void()> work, std::function<void()> report);
    void handleAsyncUpdate() override { deliver(); }

    DeviceFinder& finder;
    std::thread thread;
    std::atomic<bool> isDone { false };
    std::function<void()> reportResult;

    // The thread's, until it is done.
    Choices choices;
    Tried tried;
};
} // namespace plus48

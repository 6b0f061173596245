// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeviceThread.h"
#include "OpenDevice.h"

#include <atomic>
#include <functional>
#include <map>

namespace plus48
{
/** Looks for devices, opens and closes them, each type of device on a thread of its own: ALSA may take five seconds,
    and a library may hang for ever. A type that does not come back in time "does not answer"; it is left
    alone until it does.

    One request at a time, apart from closing. Results come by `deliver`. [message thread]
*/
class DeviceSearch
{
public:
    /** So long a look, and an opening with its look, may take. ALSA itself gives a device five seconds to start; JACK is quick. */
    static constexpr int listMilliseconds = 3000;
    static constexpr int openMilliseconds = 8000;
    static constexpr int openJackMilliseconds = 4000;

    /** So long the program waits at its end for what is under way. */
    static constexpr int endMilliseconds = 300;

    explicit DeviceSearch (std::shared_ptr<DeviceFinder> finderToAsk);
    ~DeviceSearch();

    using Choices = std::vector<DeviceChoice>;

    /** Only when nothing is under way. Types that do not answer are left out. */
    void list (const juce::StringArray& types, std::function<void (Choices&)> then);
    void tryOut (const DeviceChoice&, std::function<void (TriedDevice&)> then);

    /** At any time; of the same type nothing is opened before. */
    void close (std::unique_ptr<OpenDevice>);

    bool isBusy() const noexcept { return request != nullptr; }

    /** Calls back if the result is there, or its time is over. */
    void deliver();

    /** Waits for the result, a few milliseconds at the most. */
    void wait();

    /** Forgets what is under way; what comes of it later is closed again. */
    void abandon();

    /** The types whose libraries did not come back in time, and have not until now. */
    juce::StringArray unanswered() const;
    bool answers (const juce::String& type) const;

    /** For how long the present call into its library has been running, in milliseconds. */
    int busyMilliseconds (const juce::String& type) const;

private:
    struct Request;

    /** [thread of the type] What happens there, and hands its result over unless nobody waits any more. */
    void ask (const juce::String& type, std::function<void (Request&)> work);
    DeviceThread& threadOf (const juce::String& type);

    const std::shared_ptr<DeviceFinder> finder;
    std::map<juce::String, std::unique_ptr<DeviceThread>> threads;

    /** Of the types that were late: until the call that they are in is over, they do not answer. */
    std::map<juce::String, int> callsWhenLate;
    std::shared_ptr<Request> request;
};
} // namespace plus48

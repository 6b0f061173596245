// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeviceCallback.h"
#include "DeviceLife.h"
#include "DeviceOpening.h"
#include "DeviceSearch.h"
#include "KnownDevices.h"
#include "PlayingDevice.h"

#include <juce_events/juce_events.h>

#include <optional>

namespace plus48
{
/** The audio device that the engine plays through: opens one by itself, notices when it goes away, and comes back to it.

    How things stand with it is a DeviceState, and DeviceLife's table says what leads where. A device from which no callback
    comes for half a second is lost, whatever it says of itself: servers die silently. (One whose JACK ports have all been
    disconnected is not: it is left as the user made it.) It is tried again five times a second; a take waits for that, and
    ends when nothing came back. Then the simulated device keeps sound flowing.

    Where it had to open the simulated device, or one without inputs, for want of a better, a card that is
    plugged in or a JACK server that starts is switched to by itself, and so is the device that was
    chosen when it comes back; never while a take is recorded, and never away from what was chosen.

    Whatever a device library does, nothing here waits for it: it is called on threads that can be left
    to themselves, and the simulated device plays until one answers. See DeviceSearch. [message thread]
*/
class AudioDevices : private juce::Timer
{
public:
    /** So long a take waits for its device. */
    static constexpr int patienceMilliseconds = 1900;

    /** So long nothing plays while a device is being opened: then the simulated one does. */
    static constexpr int silentMilliseconds = 250;

    explicit AudioDevices (LiveEngine&, std::shared_ptr<DeviceFinder> finderToAsk = DeviceFinder::real());
    ~AudioDevices() override;

    /** Opens the device that was chosen last if there is one, or else the best that works. May take seconds, but not for
        ever, in which nothing else happens: for programs without a window.
    */
    void openBest (const std::optional<DeviceChoice>& chosenLast = {});

    /** The same, one device after the other, while the message loop goes on: what is slow is done elsewhere, and
        `status().opening` says what is tried. `whenDone` is told whether something plays.
    */
    void openBestSoon (const std::optional<DeviceChoice>& chosenLast = {}, std::function<void (bool)> whenDone = {});

    /** As `open`, while the message loop goes on. The latest request counts; `whenDone` of an earlier one is told false. */
    void openSoon (const DeviceChoice&, std::function<void (bool)> whenDone = {});

    /** Opens this device and no other, and waits for it: see openBest. True when it plays; otherwise nothing does, and `problem` says why. */
    bool open (const DeviceChoice&);
    void close();

    using Status = DeviceStatus;

    Status status() const;

    /** What was asked for last, whether it plays or not. */
    const DeviceChoice& wantedDevice() const noexcept { return wanted; }

    /** What to show, or nothing. */
    const std::optional<DeviceProblem>& problem() const noexcept { return currentProblem; }

    /** What there was when it was looked last; empty: it was never looked. */
    const DeviceSearch::Choices& found() const noexcept { return known.all(); }

    /** Looks again, beside the message loop. `onChange` tells when `found` is new. */
    void look();

    /** What is to be said when the take had to be ended: `system is gone`. */
    juce::String lossWords() const;

    /** Called after anything here has changed. */
    std::function<void()> onChange;

    /** Called before each start of a device: sampling rate and channels may be others. */
    std::function<void()> onStart;

    /** Called with one sentence when a type of device does not answer, and nothing real plays. */
    std::function<void (const juce::String&)> onUnanswered;

    /** Called with one sentence when the device reports an error; a take has it in its log. */
    std::function<void (const juce::String&)> onDeviceError;

    /** Called when the take had to be ended; the recorder waits to be stopped. */
    std::function<void()> onTakeEnded;

    /** What the timer does ten times a second; tests call it themselves. */
    void poll();

private:
    /** The one that is wanted and went away: since when, when it was tried last, and whether it was listed then. */
    struct LostDevice
    {
        juce::uint32 sinceMilliseconds = 0, triedMilliseconds = 0;
        bool isThere = false;
    };

    void timerCallback() override { poll(); }
    bool start (TriedDevice&, DeviceEvent whenItPlays = DeviceEvent::started);
    void playSimulated();
    void release();
    void happen (DeviceEvent);
    void changed();

    // AudioDevicesSoon.cpp
    void begin (DeviceOpening);
    void supersede();
    void step();
    void tryNext();
    void hasTried (TriedDevice&);
    void playMeanwhile();
    void playInstead (const DeviceOpening& done);
    bool openAndWait (DeviceOpening);
    void finish (bool works);

    // AudioDevicesFollow.cpp
    void watchDevice();
    void followErrors();
    void reportUnconnected();
    void withdrawUnconnected();
    void lose();
    void lookForLost();
    void hasTriedLost (TriedDevice&);
    void replaceLost();
    void followAnswers();
    void followCards();
    void followJack();
    bool followTo (const juce::StringArray& types, const DeviceSearch::Choices& all);
    bool isFallback() const;

    LiveEngine& engine;
    const std::shared_ptr<DeviceFinder> finder;
    DeviceCallback callback;

    DeviceLife life;
    PlayingDevice playing;
    LostDevice lost;

    /** What should play, whether it does or not, and what somebody has asked for. */
    DeviceChoice wanted;
    std::optional<DeviceChoice> chosen;

    /** What is to be shown, and what was before nothing was connected. */
    std::optional<DeviceProblem> currentProblem, problemBefore;

    /** The request that is under way, or nothing. */
    std::shared_ptr<DeviceOpening> opening;
    KnownDevices known;
    juce::StringArray unanswered;
    DeviceSearch search;
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeviceCallback.h"
#include "DeviceProblem.h"
#include "DeviceSearch.h"

#include <juce_events/juce_events.h>

#include <optional>

namespace plus48
{
/** The audio device that the engine plays through: opens one by itself, notices when it goes away, and comes back to it.

    A device from which no callback comes for half a second is lost, whatever it says of
    itself: servers die silently. (One whose JACK ports have all been disconnected is not: it is left as the user made it.) It is tried again four times a second; a take waits for that,
    and ends when nothing came back. Meanwhile the simulated device keeps sound flowing.

    Where it had to open the simulated device, or one without inputs, for want of a better, a card that is
    plugged in or a JACK server that starts is switched to by itself, and so is the device that was
    chosen when it comes back; never while a take is recorded, and never away from what was chosen.

    Whatever a device library does, nothing here waits for it: it is called on threads that can be left
    to themselves, and the simulated device plays until one answers. See DeviceSearch. [message thread]
*/
class AudioDevices : private juce::Timer
{
public:
    static constexpr int watchdogMilliseconds = 500;

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

    struct Status
    {
        DeviceChoice device;
        bool isPlaying = false;
        double sampleRate = 0.0;
        int blockSize = 0;

        /** Channels by the device's own names, and its own latencies in samples as it reports them. */
        juce::StringArray inputs, outputs;
        int inputLatency = 0, outputLatency = 0;

        /** What it can be set to, in Hz and samples. Rigs can have all of these rates. */
        std::vector<double> sampleRates;
        std::vector<int> blockSizes;

        /** Since it was opened. */
        int xruns = 0;

        /** The device that is just being tried, or nothing: `Opening USB Audio ...`. */
        juce::String opening;

        /** Types whose libraries do not come back. */
        juce::StringArray unanswered;
    };

    Status status() const;

    /** What was asked for last, whether it plays or not. */
    const DeviceChoice& wantedDevice() const noexcept { return wanted; }

    /** What to show, or nothing. */
    const std::optional<DeviceProblem>& problem() const noexcept { return currentProblem; }

    /** What there was when it was looked last; empty: it was never looked. */
    const DeviceSearch::Choices& found() const noexcept { return known; }

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
    /** Devices that are tried one after the other until one works. */
    struct Opening
    {
        std::vector<DeviceChoice> candidates;

        /** Then all there are. */
        bool thenAll = false, isTryingAll = false;

        /** Nobody asked for it: when nothing works, what plays goes on. */
        bool isFollowing = false;

        /** Somebody waits, and nothing else goes on: nothing plays in between. */
        bool isWaitedFor = false;

        DeviceChoice before;

        std::optional<DeviceProblem> problemOfChosen;

        /** Of the first device with inputs that was refused while all were tried. */
        std::optional<DeviceProblem> refusal;

        /** Nobody waits for just this device: a take that is recorded meanwhile is not torn from what plays. */
        bool yieldsToTakes = false;

        std::function<void (bool)> whenDone;
    };

    void timerCallback() override { poll(); }
    bool start (TriedDevice&);
    void playSimulated();
    void changed();

    // AudioDevicesSoon.cpp
    void begin (Opening);
    void supersede();
    void step();
    void tryNext();
    void hasTried (TriedDevice&);
    void playMeanwhile();
    void playInstead (const Opening& done);
    bool openAndWait (Opening);
    void finish (bool works);
    void learn (const juce::StringArray& types, const DeviceSearch::Choices&);

    // AudioDevicesFollow.cpp
    void followErrors();
    void standStill();
    bool hasNothingConnected() const;
    void reconnected();
    void lose();
    void lookForLost();
    void giveUpOnLost();
    void followAnswers();
    void followCards();
    void followJack();
    bool followTo (const juce::StringArray& types, const DeviceSearch::Choices& all);
    bool isFallback() const;
    DeviceSearch::Choices unknownOf (const DeviceSearch::Choices&) const;

    LiveEngine& engine;
    const std::shared_ptr<DeviceFinder> finder;
    DeviceCallback callback;
    std::unique_ptr<OpenDevice> device;

    /** What should play, what does, and what somebody has asked for. */
    DeviceChoice wanted, playing;
    std::optional<DeviceChoice> chosen;
    std::optional<DeviceProblem> currentProblem;

    std::optional<Opening> opening;
    int openingId = 0;
    juce::String openingName;

    /** All that there were when it was looked last; empty: never. */
    DeviceSearch::Choices known;

    std::uint64_t lastCount = 0;
    juce::uint32 lastCallbackAt = 0, lostAt = 0, lookedAt = 0, cardsAt = 0, jackAt = 0, silentSince = 0;
    bool isLost = false, lostIsThere = false, isUnconnected = false, cardsHaveChanged = false;
    juce::StringArray cards, unanswered, errorsReported;
    int quietPolls = 0;
    std::optional<DeviceProblem> problemBefore;

    DeviceSearch search;
};
} // namespace plus48

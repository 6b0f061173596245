// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeviceCallback.h"
#include "DeviceList.h"
#include "DeviceProblem.h"

#include <juce_events/juce_events.h>

#include <optional>

namespace plus48
{
/** The audio device that the engine plays through: opens one by itself, notices when it goes away, and comes back to it.

    A device from which no callback comes for half a second is lost, whatever it says of
    itself: servers die silently. It is tried again four times a second; a take waits for that,
    and ends when nothing came back. Meanwhile the simulated device keeps sound flowing.
    [message thread]
*/
class AudioDevices : private juce::Timer
{
public:
    static constexpr int watchdogMilliseconds = 500;

    /** So long a take waits for its device. */
    static constexpr int patienceMilliseconds = 1900;

    explicit AudioDevices (LiveEngine&);
    ~AudioDevices() override;

    /** Opens the device that was chosen last if there is one, or else the best that works. May take seconds: after the first paint. */
    void openBest (const std::optional<DeviceChoice>& chosenLast = {});

    /** Opens this device and no other. True when it plays; otherwise `problem` says why not. */
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
    };

    Status status() const;

    /** What was asked for last, whether it plays or not. */
    const DeviceChoice& wantedDevice() const noexcept { return wanted; }

    /** What to show, or nothing. */
    const std::optional<DeviceProblem>& problem() const noexcept { return trouble; }

    /** Called after anything here has changed. */
    std::function<void()> onChange;

    /** Called before each start of a device: sampling rate and channels may be others. */
    std::function<void()> onStart;

    /** Called when the take had to be ended; the recorder waits to be stopped. */
    std::function<void()> onTakeEnded;

    /** What the timer does ten times a second; tests call it themselves. */
    void poll();

private:
    class Manager;

    void timerCallback() override { poll(); }
    bool start (const DeviceChoice&);
    void lose();
    void lookForLost();
    void followCards();
    void changed();

    LiveEngine& engine;
    DeviceCallback callback;
    std::unique_ptr<Manager> manager;
    DeviceChoice wanted, playing;
    std::optional<DeviceProblem> trouble;

    std::uint64_t lastCount = 0;
    juce::uint32 lastCallbackAt = 0, lostAt = 0, lookedAt = 0, cardsAt = 0;
    bool isLost = false;
    juce::StringArray cards;
};
} // namespace plus48

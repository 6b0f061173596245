// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Peaks.h"
#include "RecorderStatus.h"
#include "TakeEventList.h"
#include "TakeFiles.h"
#include "TakeMeter.h"
#include "TakeQueue.h"

#include <chrono>
#include <mutex>
#include <thread>

namespace plus48
{
struct Take;

/** Carries one take from its queue to the disk, on a thread of its own, until it is stopped or the disk fails.

    Every 10 ms it looks whether there is something; every 120 ms all that
    there is goes to the disk: events, samples, and when those are safe the heads
    of the files. Whatever ends the take, what it has written is put in order and gets a recipe.
*/
class TakeWriter
{
public:
    /** [message thread] The thread runs from here on. */
    TakeWriter (std::unique_ptr<TakeFiles>, const TakeSetup&, juce::Time start, Disk&);

    /** [message thread] Waits until all is on the disk. */
    ~TakeWriter();

    TakeQueue& queue() noexcept { return samples; }

    TakeEventList& events() noexcept { return eventList; }

    /** [message thread] When nobody pushes any more. Returns at once. */
    void requestStop() noexcept { shouldStop.store (true, std::memory_order_release); }

    /** [message thread] Waits, and says what there is. */
    juce::Result stop (Take&);

    /** [any thread] */
    RecorderStatus status() const noexcept;

    /** [message thread] */
    juce::String problem() const;
    std::shared_ptr<const Peaks> peaks() const noexcept { return waveform; }

    static constexpr int pollMilliseconds = 10;
    static constexpr int commitMilliseconds = 120;

private:
    using Clock = std::chrono::steady_clock;

    // All on the writer thread.
    void run();
    bool drain();
    void popEvents();
    void keep (const TakeEvent&);
    juce::String whatWasDone() const;
    void addSilence (std::int64_t numSamples);
    void add (const std::vector<std::vector<SilentPauses::Range>>& silent);
    bool commit();
    bool isStillThere();
    void look();
    void finish();
    void endWith (const juce::String& message);

    std::unique_ptr<TakeFiles> files;
    Disk& disk;
    const int latency;
    const double sampleRate;
    const BitDepth bits;
    const std::function<std::optional<double> (const TakeMetadata&)> noiseFloorDbfsA;
    const std::function<std::vector<std::optional<double>>()> spillDb;

    TakeQueue samples;
    std::vector<TakeEvent> gaps;
    std::int64_t position = 0;
    std::vector<std::vector<float>> raw, recorded;
    std::vector<float> frame;
    TakeMeter meter;
    SilentPauses pauses;
    std::shared_ptr<Peaks> waveform;
    Clock::time_point lastCommit, lastLook;

    TakeEventList eventList;

    /** Guards these two, which the message thread uses too. */
    mutable std::mutex mutex;
    juce::var metadata;
    juce::String message;

    std::atomic<bool> shouldStop { false }, hasFailed { false };
    std::atomic<RecorderStatus::State> state { RecorderStatus::State::recording };
    std::atomic<std::int64_t> numOnDisk { 0 };
    std::atomic<double> secondsLeft { -1.0 }, cpuSeconds { 0.0 };

    std::thread thread;
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RecorderStatus.h"
#include "SessionFolder.h"
#include "TakeSetup.h"

#include "Signal/CallbackGuard.h"
#include "Signal/StageSpec.h"

#include <atomic>
#include <memory>

namespace plus48
{
class Disk;
class Peaks;
class TakeQueue;
class TakeWriter;

/** Records takes: what the audio thread hands over reaches the disk, or one sentence says why not.

    How the live engine uses it:

    1. [message thread] `start (session, setup)` makes the files and starts the writer thread. Only when that
       was good, offer the audio thread a SignalChain freshly prepared with `setup.rig`, and a PathCrossfade a
       channel: a take begins at sample 0 of a fresh chain, so that raw performance and recipe give the same
       bits again. (Monitoring may cross-fade from the old chain; the recorder must hear the new one alone.)
    2. [audio thread] For every block at absolute position `p` (0, 1, 2 ... of that chain): process, then
       `push (raw, recorded, p)`, where `recorded` is what PathCrossfade made of the two paths. The chain's latency is
       taken out here: sample n of the WAV is the chain's output n + latency, which is performance sample n.
       What changes goes to `event` [audio thread] or `note` [message thread], whichever is at hand.
    3. When the device stopped and comes back: [audio thread] `gap (p, length, reason)`, then go on at
       p + length with the same chain, neither reset nor run meanwhile. A render does the same.
    4. [message thread] `status()` as often as wanted. When it says `finished` without having been asked to,
       the disk ended the take: show `problem()`, call `stop()`.
    5. [message thread] `stop()`, or `requestStop()` and later `stop()` when the state is `finished`.

    Pushing while there is no take does nothing, so that the two threads need not agree on the moment.
*/
class Recorder
{
public:
    /** `diskToUse` is for tests; nullptr: the real one. */
    explicit Recorder (Disk* diskToUse = nullptr);

    /** Ends a take in good order. */
    ~Recorder();

    Recorder (const Recorder&) = delete;
    Recorder& operator= (const Recorder&) = delete;

    /** [message thread] Makes the next take's files and accepts samples from here on. On failure the message
        is one sentence, and nothing is left behind.
    */
    juce::Result start (SessionFolder&, const TakeSetup&);

    /** [audio thread] One block of all channels: the performance in full scale of the source, and the recording
        in full scale as the converter rounded it. `position.start` goes on where the last block ended; samples
        left out become silence. Allocates nothing, locks nothing, wakes nobody. When the queue is
        full the block becomes silence of the same length.
    */
    void push (const float* const* rawPerformance, const double* const* recordedFullScale, BlockPosition position) noexcept;

    /** [audio thread, or any other while no callback runs] The chain did not run for `length` samples. */
    void gap (std::int64_t position, std::int64_t length, GapReason reason) noexcept;

    /** [audio thread] For the recipe: knobs or the heard path at a position that is pushed next, or later. False: a
        slow disk leaves no room, and the take knows nothing of it; what it tells of must wait until it is taken.
    */
    [[nodiscard]] bool event (const TakeEvent&) noexcept;

    /** [audio thread] True: the next event is taken. */
    bool hasRoomForEvent() noexcept;

    /** [audio thread] For `status`, as they happen; events tell the log where. */
    void countXruns (int count) noexcept;

    /** [message thread] The same for whoever collects events there; in the order of their positions. Gaps
        are known from `push` and `gap`, and passed over.
    */
    void note (const TakeEvent&);

    /** [message thread] A rig whose chain is about to be offered to the audio thread, and equipmentOf() it: an event of the kind
        `rig` then says where in the take it took over. So it comes between the knobs that were moved before and those moved after it.
    */
    void announceRig (int rigId, const Rig&, const juce::var& equipment = {});

    /** [message thread] Another device goes on with the take, at what has been pushed so far. */
    void deviceChanged (const juce::String& device);

    /** [message thread] What the device called an error, in its own words, at what has been pushed so far. */
    void deviceFailed (const juce::String& message);

    /** [message thread] Nothing more is accepted; returns at once. */
    void requestStop();

    /** [message thread] Waits until all is on disk. The take's recipe, or one sentence of what ended it; what
        was recorded is kept either way, and `take` says what. `take.problem` says what was done to its files meanwhile.
    */
    juce::Result stop (Take& take);

    /** [message thread] Cheap: a handful of atomics. */
    RecorderStatus status() const noexcept;

    /** [message thread] The sentence, once `status().hasFailed`. */
    juce::String problem() const;

    /** [message thread] The waveform of the recorded file so far; nullptr without a take. */
    std::shared_ptr<const Peaks> peaks() const;

    bool isRecording() const noexcept { return status().state == RecorderStatus::State::recording; }

private:
    template <typename Function>
    void withQueue (Function&&) noexcept;

    void close() noexcept;
    void destroyWriter() noexcept;

    Disk& disk;
    std::unique_ptr<TakeWriter> writer;

    /** The queue of the take that accepts samples, and whether the audio thread is just using it. */
    std::atomic<TakeQueue*> open { nullptr };
    CallbackGuard guard;
};
} // namespace plus48

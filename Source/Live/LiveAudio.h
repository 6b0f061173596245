// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LiveBuffers.h"
#include "LiveExchange.h"
#include "LiveMonitor.h"
#include "LiveTakeLog.h"
#include "LostTime.h"

#include "Interface/ChainSequencer.h"

namespace plus48
{
/** The audio thread's side of the live engine: what one callback does, and all that belongs to it. Only LiveEngine knows it.

    Nothing in `process` allocates, locks, logs or opens.
*/
class LiveAudio
{
public:
    /** [message thread] Both have to outlive this. */
    LiveAudio (LiveExchange&, Recorder&);

    /** [message thread] No callback runs any more. */
    ~LiveAudio();

    /** [message thread] No callback runs: everything that it had goes, and sound begins anew with this rig, at its rate, once it is offered. */
    void prepare (const LiveRig& first, const MonitorSettings&);

    /** [message thread] Before the first callback of a device, at a rate as prepared. Another device goes on with a take. */
    void deviceStarts (LostTime::Device);

    /** [message thread] The same, for a device with a rate that no rig can have: there is silence. */
    void silentDeviceStarts();

    /** [message thread] Nothing is heard of the device: a take has silence up to now. Not inside a callback. */
    void fillWhileAway (GapReason) noexcept;

    /** [message thread] What a device that stands still owes a take that ends. Not inside a callback. */
    void fillStall() noexcept;

    /** [audio thread] See LiveEngine::process. While it runs this thread is the audio thread. */
    void process (const float* const* inputs, int numInputs, const DeviceOutputs&, int numSamples, DeviceLosses) noexcept;

private:
    struct Inputs
    {
        const float* const* samples = nullptr;
        int count = 0, offset = 0;
    };

    template <typename Missing>
    void fillMissing (Missing&&) noexcept;

    void fillLost (int numSamples) noexcept;
    void fillTake (std::int64_t numSamples, GapReason) noexcept;

    void acquireObjects() noexcept;
    void acquireRig() noexcept;
    void acquireSources() noexcept;
    void beginTake() noexcept;
    void readKnobs() noexcept;

    void processPiece (const Inputs&, const DeviceOutputs&, int numSamples) noexcept;
    void readSources (const Inputs&, int numHeard, int numSamples) noexcept;
    void record (BlockPosition) noexcept;
    void listen (const DeviceOutputs&, int offset, int numHeard, BlockPosition) noexcept;
    void spill (int numSamples) noexcept;

    LiveExchange& exchange;
    Recorder& takes;

    // Of the callback, or of whoever keeps it out.
    double rate = 48000.0;
    LostTime lostTime;
    bool isRestarted = false, isAway = false;
    GapReason awayReason = GapReason::missing;
    int leadingTake = 0;
    std::int64_t leadingGap = 0; // of that take, before its first block
    LiveTakeLog log;
    ChainSequencer sequencer;

    // Of the callback alone.
    bool isSilent = false;
    DeviceLosses losses;
    LiveRig* current = nullptr;
    LiveRig* previous = nullptr;
    LiveSources* playingSources = nullptr;
    LiveSources* fadingSources = nullptr;
    Playback* playing = nullptr;
    InputCapture* capturing = nullptr;
    std::int64_t clock = 0; // of the device, in samples
    Ramp sourcesShare;
    LiveMonitor monitor;
    LiveBuffers buffers;
};
} // namespace plus48

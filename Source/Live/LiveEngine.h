// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "InputCapture.h"
#include "LiveBuffers.h"
#include "LiveRig.h"
#include "LiveSources.h"
#include "LostTime.h"
#include "Playback.h"
#include "TestTone.h"

#include "Interface/MonitorMix.h"
#include "Interface/OutputLimiter.h"
#include "Interface/PathCrossfade.h"
#include "Recording/Recorder.h"
#include "Signal/Handoff.h"

namespace plus48
{
/** The simulated interface while sound runs: everything between the inputs and outputs of an audio device.

        performance -> both paths -> the one that is heard -> take
                                          \-> monitor mix -> headphones, monitors -> (spill) -> performance

    It knows no device: whoever has one calls `process`. Values cross to the audio thread as
    atomics, objects by handing them over, and what happened comes back as events.
*/
class LiveEngine
{
public:
    static constexpr int maxChannels = SignalChain::maxChannels;

    /** [message thread] The catalogue must stay as long as this does. */
    explicit LiveEngine (const Catalogue& catalogueToUse, Disk* diskForTests = nullptr);
    ~LiveEngine();

    /** [message thread] Goes over to other equipment without a click, knobs and all. The sampling rate is the
        device's, whatever the rig says. Fails, with one sentence, where the rig fails RigCheck, and
        while a take is recorded where the number of channels differs.
    */
    juce::Result setRig (const Rig&);

    /** [message thread] The rig as it stands, every knob included. */
    const Rig& rig() const noexcept { return wanted; }

    /** [message thread] Moves knobs; what comes from another box does not change. */
    void setSettings (int channel, const ChannelSettings&);
    void setActivePath (int channel, Path);
    void setMonitor (const MonitorSettings&);
    const MonitorSettings& monitor() const noexcept { return monitorWanted; }

    /** [message thread] Headphones and monitors, by their ids: how loud they are, and what of them an open microphone
        hears. Unknown ones change nothing.
    */
    void setLoudspeakers (const juce::String& headphonesId, const juce::String& monitorsId);

    /** [message thread] */
    void setSources (std::unique_ptr<LiveSources>);
    void setPlayback (std::unique_ptr<Playback>);

    /** [message thread] Begins to listen to a channel's performance; for calibration. */
    void beginCapture (int channel, double seconds);

    /** [message thread] The latest one; nullptr when there was none. */
    const InputCapture* capture() const noexcept { return latestCapture; }

    /** [message thread] nullptr when there is none. */
    Playback* playback() const noexcept { return latestPlayback; }

    /** [message thread] Begins a take with the next block, in the rig as it stands and with a fresh chain: its
        first sample is the chain's first, so that it can be rendered again. Rig, word length and
        equipment of the setup are filled in. With a length, the recorded file is exactly so many samples long. On
        failure the message is one sentence.
    */
    juce::Result beginTake (SessionFolder&, TakeSetup, std::int64_t numSamples = 0);

    /** [message thread] Nothing more goes to the recorder, which still has to be stopped; returns at once. */
    void endTake() noexcept;

    /** [any thread] Between the two, whatever has become of the disk. */
    bool isTakeRunning() const noexcept { return takeWanted.load (std::memory_order_acquire) != 0; }

    Recorder& recorder() noexcept { return takes; }

    /** [message thread] Destroys what the audio thread no longer needs; some ten times a second. */
    void releaseRetired();

    /** [message thread] Of the newest rig; valid until the next setRig, beginTake or change of rate. */
    ChannelMeters& meters (int channel) noexcept { return latest->chain.meters (channel); }

    /** What leaves at outputs 1 and 2, full scale: the headphones. [any thread] */
    Meter& outputMeter (std::size_t side) noexcept { return outputMeters[side]; }
    OutputLimiter& outputLimiter() noexcept { return headphonesLimiter; }

    /** What comes in at one of the device's inputs, whatever is played; counted from 0. [any thread] */
    void setMeteredInput (int deviceInput) noexcept { meteredInput.store (deviceInput, std::memory_order_relaxed); }
    Meter& deviceInputMeter() noexcept { return inputMeter; }

    /** Heard in the headphones, behind everything but the output limiter. [any thread] */
    TestTone& testTone() noexcept { return outputTest; }

    int latencySamples() const noexcept { return latest->chain.latencySamples(); }
    double sampleRate() const noexcept { return rate; }

    /** [message thread] Before the first callback at this rate, in Hz, and never during one. At the rate it had,
        a take goes on, with silence for the time that was missed; at another one it ends, and what plays
        has to be set anew. At a rate that rigs cannot have there is silence.
    */
    void deviceAboutToStart (double sampleRate, LostTime::Device = LostTime::Device::exact);

    /** [message thread] While nothing can be heard of a device: the take goes on, with silence up to now. Does nothing
        during a callback.
    */
    void fillWhileAway (GapReason) noexcept;

    /** [audio thread] The whole callback: blocks of any length, 0 included. `inputs` is indexed by the device's own
        numbering, with nullptr where nothing is connected; `outputs` likewise: 0 and 1 are the
        headphones, 2 and 3 the monitors. Where there are no such two, the monitors are heard on 0 and 1 too.
    */
    void process (const float* const* inputs, int numInputs, float* const* outputs, int numOutputs, int numSamples) noexcept;

    /** [audio thread] Before `process`: so many times since the last block the device was not served in time.
        A take keeps where that was.
    */
    void tellXruns (int count) noexcept { numXruns += count; }

    /** [audio thread] Before `process`: the device says that it left out so many samples. A take has silence there. */
    void tellLeftOut (std::int64_t numSamples) noexcept { leftOut += numSamples; }

    /** [any thread] How many callbacks there were, ever. */
    std::uint64_t callbackCount() const noexcept { return callbacks.load (std::memory_order_relaxed); }

private:
    void followWithRig();
    std::unique_ptr<LiveRig> build (int takeToBegin);
    void offer (std::unique_ptr<LiveRig>);
    void rebuild();

    template <typename Missing>
    void fillMissing (Missing&&) noexcept;

    // LiveProcess.cpp and LiveTakeLog.cpp, all on the audio thread.
    void acquireObjects() noexcept;
    void acquireRig() noexcept;
    void acquireSources() noexcept;
    void beginTakeNow (LiveRig&) noexcept;
    void fillLost (int numSamples) noexcept;
    void fillTake (std::int64_t numSamples, GapReason) noexcept;
    void readKnobs() noexcept;
    bool isLogged (const TakeEvent&) noexcept;
    void logXruns() noexcept;
    void logDelay (bool isWaiting, bool hasChanged) noexcept;
    void processPiece (const float* const* inputs, int numInputs, float* const* outputs, int numOutputs, int offset, int numSamples) noexcept;
    void readSources (const float* const* inputs, int numInputs, int offset, int numSamples) noexcept;
    void record (BlockPosition) noexcept;
    void listen (BlockPosition) noexcept;
    void leave (float* const* outputs, int numOutputs, int offset, BlockPosition) noexcept;

    const Catalogue& catalogue;
    Spill::Model loudspeakers;

    // The message thread's view.
    Rig wanted;
    MonitorSettings monitorWanted;
    LiveRig* latest = nullptr;
    Playback* latestPlayback = nullptr;
    InputCapture* latestCapture = nullptr;
    int lastTake = 0, lastId = 0;
    bool rigShouldFollow = false;
    double rate = 48000.0;
    Recorder takes;

    // Lanes.
    Handoff<LiveRig> rigs;
    Handoff<LiveSources> sources;
    Handoff<Playback> playbacks;
    Handoff<InputCapture> captures;
    std::array<std::atomic<bool>, maxChannels> isPathBActive {};
    AtomicMonitorSettings atomicMonitor;
    std::atomic<int> takeWanted { 0 }, takeBegun { 0 };
    std::atomic<std::int64_t> takeLimit { 0 };
    std::atomic<bool> isRecordingNow { false }, isFillingNow { false };
    std::atomic<std::uint64_t> callbacks { 0 };
    std::atomic<std::int64_t> lastCallback { 0 }; // nanoseconds
    std::atomic<int> meteredInput { 0 };

    // Set before a take is wanted.
    std::int64_t takeStarted = 0; // nanoseconds

    // The audio thread's, or of whoever fills while no callback runs.
    LostTime lostTime;
    bool isRestarted = false, isAway = false;
    GapReason awayReason = GapReason::missing;
    std::int64_t leadingGap = 0; // of a take, before its first block

    // The audio thread's own.
    bool isSilent = false;
    int numXruns = 0, xrunsToLog = 0;
    std::int64_t leftOut = 0;
    LiveRig* current = nullptr;
    LiveRig* previous = nullptr;
    LiveSources* playingSources = nullptr;
    LiveSources* fadingSources = nullptr;
    Playback* playing = nullptr;
    InputCapture* capturing = nullptr;
    int take = 0;
    bool takeIsIncoming = false, isLate = false;
    std::int64_t waitingSince = -1; // position; a change that the take's log has no room for
    ChainSwap swap;
    std::int64_t position = 0; // of the chain: from the first sample of a take
    std::int64_t clock = 0; // of the device
    std::array<ChannelSettings, maxChannels> knobs {}, frozen {};
    std::array<PathCrossfade, maxChannels> recordedCrossfade;
    std::array<Ramp, maxChannels> activeShare;
    std::array<std::array<Ramp, 2>, maxChannels> perVolt;
    Ramp sourcesShare, headphonesLoudness, monitorsLoudness;
    MonitorMix mix;
    OutputLimiter headphonesLimiter, monitorsLimiter;
    std::array<Meter, 2> outputMeters;
    Meter inputMeter;
    TestTone outputTest;
    LiveBuffers buffers;
};
} // namespace plus48

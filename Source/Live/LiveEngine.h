// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LostTime.h"

#include "Interface/MonitorSettings.h"
#include "Interface/SpillFormula.h"
#include "Recording/TakeEvent.h"
#include "Rig/Rig.h"

#include <memory>

namespace plus48
{
struct Catalogue;
struct ChannelMeters;
struct DeviceSignals;
class Disk;
class InputCapture;
class LiveAudio;
class LiveBacking;
struct LiveExchange;
class LiveRig;
class LiveSources;
class PathSamples;
class Playback;
class Recorder;
class SessionFolder;
struct SpillMeters;
struct TakeSetup;

/** The simulated interface while sound runs: everything between the inputs and outputs of an audio device.

        performance -> both paths -> the one that is heard -> take
                                          \-> monitor mix -> headphones, monitors -> (spill) -> performance

    It knows no device: whoever has one calls `process`. This is the message thread's side, and the truth about the rig that
    sounds. The audio thread's side is LiveAudio; what crosses between them is LiveExchange. Some thirty methods, as it
    is the one door for both: setup, takes, playback and readings for the studio, and the last five for the device.
*/
class LiveEngine
{
public:
    /** [message thread] The catalogue must stay as long as this does. */
    explicit LiveEngine (const Catalogue& catalogueToUse, Disk* diskForTests = nullptr);
    ~LiveEngine();

    LiveEngine (const LiveEngine&) = delete;
    LiveEngine& operator= (const LiveEngine&) = delete;

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

    /** [message thread] B of one input is heard, but not recorded, turned by this gain, within 0.1 s; -1: of none. What both of its paths record comes
        through `pathSamples` from then on.
    */
    void setHeardMatch (int channel, double gainOfB) noexcept;
    PathSamples& pathSamples() noexcept;
    const MonitorSettings& monitor() const noexcept { return monitorWanted; }

    /** [message thread] What the interface makes of them. */
    MonitorSettings monitorHeard() const;

    /** [message thread] Headphones and monitors, by their ids: how loud they are, and what of them an open microphone
        hears of them where the monitors stand. Unknown ones change nothing.
    */
    void setLoudspeakers (const juce::String& headphonesId, const juce::String& monitorsId, const MonitorPlacement& = {});
    Loudspeakers loudspeakers() const;

    /** [message thread] The interface's input behind each channel, counted from 0: direct monitoring in stereo has inputs 1, 3, 5 on the left, 2, 4, 6 on the right. */
    void setInputs (const std::vector<int>& inputOfChannel) noexcept;

    /** [message thread] Monitors without the input: of a live microphone that nobody has agreed to hear. */
    void setInputMutedInMonitors (bool) noexcept;

    /** [message thread] What one performs to; see LiveBacking. */
    LiveBacking& backing() noexcept;

    /** [message thread] */
    void setSources (std::unique_ptr<LiveSources>);
    void setPlayback (std::unique_ptr<Playback>);

    /** [message thread] nullptr when there is none. */
    Playback* playback() const noexcept { return latestPlayback; }

    /** [message thread] Begins to listen to a channel's performance; for calibration. What is heard stays until the next call. */
    const InputCapture* beginCapture (int channel, double seconds);

    /** [message thread] Begins a take with the next block, in the rig as it stands and with a fresh chain: its
        first sample is the chain's first, so that it can be rendered again. Rig, word length and
        equipment of the setup are filled in. With a length, the recorded file is exactly so many samples long. On
        failure the message is one sentence.
    */
    juce::Result beginTake (SessionFolder&, TakeSetup, std::int64_t numSamples = 0);

    /** [message thread] Nothing more goes to the recorder, which still has to be stopped. A callback that is inside is waited for,
        some microseconds and at most CallbackGuard::longestWait.
    */
    void endTake() noexcept;

    /** [any thread] Between the two, whatever has become of the disk. */
    bool isTakeRunning() const noexcept;

    Recorder& recorder() noexcept { return *takes; }

    /** [message thread] Destroys what the audio thread no longer needs; some ten times a second. */
    void releaseRetired();

    /** [message thread] Of the newest rig; valid until the next setRig, beginTake or change of rate. */
    ChannelMeters& meters (int channel) noexcept;

    /** [message thread] The same of what meets a channel's microphone. */
    SpillMeters& spillMeters (int channel) noexcept;

    /** [any thread] */
    DeviceSignals& deviceSignals() noexcept;

    /** [message thread] In Hz. */
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
        A take keeps where the device was late, and has silence for what it left out.
    */
    void process (const float* const* inputs, int numInputs, float* const* outputs, int numOutputs, int numSamples, DeviceLosses = {}) noexcept;

    /** [any thread] How many callbacks there were, ever. */
    std::uint64_t callbackCount() const noexcept;

private:
    void followWithRig();
    std::unique_ptr<LiveRig> build (int takeToBegin);
    void offer (std::unique_ptr<LiveRig>);
    void rebuild();

    const Catalogue& catalogue;
    Rig wanted;
    MonitorSettings monitorWanted;
    juce::String headphonesId, monitorsId;
    MonitorPlacement placement;
    double rate = 48000.0;
    int lastTake = 0, lastId = 0;

    /** The rig has changed while one was on its way that begins a take. */
    bool rigShouldFollow = false;

    // Of the audio thread's, or on their way there or back.
    LiveRig* latest = nullptr;
    Playback* latestPlayback = nullptr;

    const std::unique_ptr<Recorder> takes;
    const std::unique_ptr<LiveExchange> exchange;
    const std::unique_ptr<LiveAudio> audio;
};
} // namespace plus48

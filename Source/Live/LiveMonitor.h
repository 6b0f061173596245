// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeviceSignals.h"
#include "LiveBuffers.h"
#include "LiveRig.h"

#include "Interface/MonitorMix.h"
#include "Interface/OutputLimiter.h"

namespace plus48
{
/** The outputs of a device, counted from 0; nullptr where nothing is connected. */
struct DeviceOutputs
{
    float* const* samples = nullptr;
    int count = 0;

    bool isThere (int output) const noexcept { return output < count && samples[output] != nullptr; }
};

/** What is heard while sound runs: from both paths of every channel to headphones and monitors. Positions are the device's clock. */
class LiveMonitor
{
public:
    /** [any thread but the audio thread] For the rig that runs next, at its rate. No callback runs. */
    void prepare (const LiveRig& first, const MonitorSettings&);

    /** [message thread, no callback runs] Sound begins slowly, as behind every start of a device. */
    void restart() noexcept;

    /** [audio thread] Goes over to the levels of another rig. */
    void moveTo (const LiveRig&, std::int64_t clock) noexcept;

    /** [audio thread] Another path of a channel is heard. */
    void setActivePath (int channel, Path, std::int64_t clock) noexcept;

    /** [audio thread] Where direct monitoring in stereo has a channel. */
    void setSide (int channel, bool isOnRight, bool isStereo, std::int64_t clock) noexcept;

    /** [audio thread] B of one channel is heard turned by this gain, and that of all others as it is; it gets there within MonitorMix's ramps. */
    void setMatch (int channel, double gainOfB, std::int64_t clock) noexcept;

    /** [audio thread] The mix for headphones and monitors of what is in `buffers`: paths, and what is played back. Matching is not in
        it yet: what spills into a microphone, and with it the take, knows nothing of that.
    */
    void mixFrom (LiveBuffers&, std::size_t numChannels, const MonitorSettings&, const MonitorMix::Mutes&, BlockPosition) noexcept;

    /** [audio thread] Adds what matching turns B up by, or down. */
    void addMatch (LiveBuffers&, BlockPosition) noexcept;

    /** [audio thread] From there into the device's outputs, `offset` samples behind their beginning. */
    void write (LiveBuffers&, DeviceSignals&, const DeviceOutputs&, int offset, BlockPosition) noexcept;

private:
    void sum (LiveBuffers&, std::size_t channel, BlockPosition) noexcept;

    double rate = 48000.0;
    std::array<Ramp, SignalChain::maxChannels> shareOfB, gainOfB;

    /** How much of what is heard directly is on the left and on the right. */
    std::array<std::array<Ramp, 2>, SignalChain::maxChannels> sides;

    /** Full scale of one volt before the converter: channel, path. */
    std::array<std::array<Ramp, 2>, SignalChain::maxChannels> perVolt;
    Ramp headphonesLoudness, monitorsLoudness;
    MonitorMix mix, matchMix;
    OutputLimiter headphonesLimiter, monitorsLimiter;
};
} // namespace plus48

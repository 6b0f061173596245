// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChannelChain.h"

#include "Rig/RigLimits.h"

#include <memory>
#include <vector>

namespace plus48
{
/** What the first half of a chain made, on another thread. */
class HalfwayVolts
{
public:
    virtual ~HalfwayVolts() = default;

    /** [audio thread] Of each channel, as ChannelChain::processFirstHalf made them; for the second half to go on with, until the next call. */
    virtual double* const* read (BlockPosition piece) noexcept = 0;
};

/** The whole simulated interface: every channel of a rig, from performance to recording.

    The live engine and an offline render call the same process(), and the same
    performance, seed and settings at the same positions give the same bits.
*/
class SignalChain
{
public:
    static constexpr int maxChannels = limits::maxChannels;

    /** Blocks are cut into pieces of this many samples, so that all that happens to a piece stays in the
        processor's nearest memory.
    */
    static constexpr int pieceSize = 64;

    /** [message thread] The rig must have passed RigCheck. */
    void prepare (const Rig&, const Catalogue&, ChannelChain::Wanted = {});
    void reset() noexcept;

    int numChannels() const noexcept { return static_cast<int> (channels.size()); }
    int latencySamples() const noexcept { return latency; }

    /** [audio thread] `performance`, `settings` and `outputs` have one entry a channel; blocks of any length.
        `start` is the absolute position of the first sample: noise and ramps follow it.
    */
    void process (const float* const* performance, BlockPosition, const ChannelSettings* settings, const ChannelOutputs* outputs) noexcept;

    /** [audio thread] Only the first half of every channel: into `volts`, one entry a channel. Not more than pieceSize samples. */
    void processFirstHalf (const float* const* performance, BlockPosition piece, const ChannelSettings*, double* const* volts) noexcept;

    /** [message thread] From now on `process` runs only the second half, of what another thread makes by processFirstHalf, for the same pieces. */
    void readHalfwayFrom (HalfwayVolts& made) noexcept { madeAhead = &made; }

    ChannelMeters& meters (int channel) noexcept { return *channelMeters[static_cast<std::size_t> (channel)]; }

    /** The rig's knobs as process() takes them. [message thread] */
    static std::vector<ChannelSettings> settingsOf (const Rig&);

private:
    std::vector<ChannelChain> channels;
    std::vector<std::unique_ptr<ChannelMeters>> channelMeters;
    HalfwayVolts* madeAhead = nullptr;
    int latency = 0;
};
} // namespace plus48

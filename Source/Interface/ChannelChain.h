// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SignalPath.h"

#include "Microphone/Microphone.h"
#include "Microphone/Room.h"

namespace plus48
{
/** Where a channel's signals go; what is nullptr is not wanted. */
struct ChannelOutputs
{
    PathOutputs a, b;

    /** The microphone's open-circuit voltage. */
    double* source = nullptr;
};

/** One channel, from the performance to both recordings of it. */
class ChannelChain
{
public:
    /** Which paths are computed: both while sound runs, one is enough for a render. */
    struct Wanted
    {
        bool a = true, b = true;
    };

    /** [message thread] `settings` are what it starts with, without ramps. */
    void prepare (const StageSpec&, const ChannelPlan&, const ChannelSettings& settings, Wanted);
    void reset() noexcept;

    /** [audio thread] Not more samples than StageSpec::maxBlock. */
    void process (const float* performance, BlockPosition, const ChannelSettings&, const ChannelOutputs&, ChannelMeters&) noexcept;

    /** [audio thread] The same in two halves, which share no state, so that a render can have a thread for each. Between them are volts, oversampled: StageSpec::factor() values a
        sample. Where only one path is wanted, that is behind its external preamp; else before the paths begin.
    */
    void processFirstHalf (const float* performance, BlockPosition, const ChannelSettings&, double* volts, ChannelMeters&) noexcept;
    void processSecondHalf (double* volts, BlockPosition, const ChannelSettings&, const ChannelOutputs&, ChannelMeters&) noexcept;

    /** From performance to recording in samples, the same for every rig at this rate, and for A and B. */
    static int latencySamples (double sampleRate);

private:
    Microphone::Settings microphoneSettings (const ChannelSettings&) const noexcept;
    void processSource (const float* performance, BlockPosition, const ChannelSettings&, double* volts, double* open, ChannelMeters&) noexcept;
    void boost (double* volts, BlockPosition, const ChannelSettings&) noexcept;

    SourceLevel sourceLevel;
    bool hasRoom = false;
    Room room;
    Microphone microphone;
    bool needsPhantom = false;
    Upsampler up;
    bool hasBooster = false;
    double boosterDb = 0.0;
    Ramp boosterPower;
    InputLoading boosterLoading;
    Preamp booster;
    SignalPath a, b;
    Wanted wanted;

    Decimator downFromSource;
    int factor = 8;
    std::vector<double> block, oversampled, tap;
};
} // namespace plus48

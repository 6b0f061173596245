// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Interface/SignalChain.h"

#include <functional>
#include <vector>

namespace plus48
{
/** Which point of the path is rendered, and in which unit the samples are. */
enum class RenderStage
{
    /** The microphone's open-circuit voltage, before loading: volts. */
    microphone,

    /** The external preamp's output behind its trim, or without one the built-in's: volts. */
    preamp,

    /** What the recorder stores: full scale. */
    recorded,

    /** What direct monitoring hears: full scale, before the converter. */
    direct
};

/** A control moved during a performance. */
struct RenderEvent
{
    /** In samples of the performance. */
    std::int64_t position = 0;
    int channel = 0;
    ChannelSettings settings;
};

struct RenderJob
{
    Rig rig;
    RenderStage stage = RenderStage::recorded;

    /** One entry a channel of the rig, at its sampling rate; shorter ones go on with silence. */
    std::vector<std::vector<float>> performance;

    /** Exactly so many samples come out, the chain's latency removed. */
    std::int64_t numSamples = 0;

    /** The result does not depend on it, to the bit. */
    int blockSize = 512;

    /** Ordered by position. */
    std::vector<RenderEvent> events;

    /** Told now and then how much is done, from 0 to 1; need not be there. */
    std::function<void (double)> progress;
};

/** [any thread but the audio thread] Runs a performance through the heard path of every channel. */
std::vector<std::vector<double>> render (const RenderJob&, const Catalogue&);
} // namespace plus48

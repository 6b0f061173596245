// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Interface/ChainSwap.h"
#include "Interface/PathCrossfade.h"

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

/** Another path is heard from here on, by PathCrossfade. Counts for RenderStage::recorded. */
struct RenderSwitch
{
    std::int64_t position = 0;
    int channel = 0;
    Path activePath = Path::a;
};

/** A stretch in which nothing runs: what comes out is silent, and goes on behind as if there had been no time. */
struct RenderGap
{
    std::int64_t position = 0;
    std::int64_t length = 0;
};

/** Other equipment takes over, by ChainSwap. As many channels as before. */
struct RenderRig
{
    std::int64_t position = 0;
    Rig rig;
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

    /** Each ordered by position. At the same one equipment comes first, then knobs, paths and gaps. */
    std::vector<RenderEvent> events;
    std::vector<RenderSwitch> switches;
    std::vector<RenderGap> gaps;
    std::vector<RenderRig> rigs;

    /** Told now and then how much is done, from 0 to 1; need not be there. */
    std::function<void (double)> progress;

    /** Asked as often: whether nobody wants it any more. Need not be there. */
    std::function<bool()> isCancelled;
};

/** [any thread but the audio thread] Runs a performance through the heard path of every channel. What was cancelled is empty. */
std::vector<std::vector<double>> render (const RenderJob&, const Catalogue&);
} // namespace plus48

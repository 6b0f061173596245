// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AdcClipper.h"
#include "ChannelMeters.h"
#include "ChannelPlan.h"

#include "Preamp/InputCoupling.h"
#include "Rig/ChannelSettings.h"

#include <vector>

namespace plus48
{
/** Where a path's signals go; what is nullptr is not wanted. At the recording's rate. */
struct PathOutputs
{
    /** After the converter, full scale. */
    double* recorded = nullptr;

    /** What the converter is given, in volts. */
    double* analogue = nullptr;

    /** Behind the external preamp's trim, in volts. */
    double* external = nullptr;
};

/** One path, from the plug of the microphone's cable to the recorder: A through the built-in preamp,
    or B through an external one and the line input.
*/
class SignalPath
{
public:
    /** Oversampled samples that any path needs at most; every path is delayed to this. */
    static constexpr int latency = 2 * Preamp::latency + AdcClipper::latency;

    /** [message thread] `extraDelay` in oversampled samples follows the path. */
    void prepare (const StageSpec&, const ChannelPlan&, Path which, int extraDelay, const ChannelSettings&);
    void reset() noexcept;

    /** [audio thread] `sourceVolts` is the open-circuit voltage, oversampled. */
    void process (const double* sourceVolts, BlockPosition, const ChannelSettings&, const PathOutputs&, PathMeters&) noexcept;

    /** [audio thread] The same in two halves, which share no state, so that two threads may run them: the cable and the external preamp where there is one, and the interface; both in
        place. `external` is where the former's output goes at the recording's rate; nullptr: it is not wanted.
    */
    void processFirstHalf (double* volts, BlockPosition, const ChannelSettings&, double* external, PathMeters&) noexcept;
    void processSecondHalf (double* volts, BlockPosition, const ChannelSettings&, const PathOutputs&, PathMeters&) noexcept;

private:
    struct Box
    {
        PreampPlan::Role role = PreampPlan::Role::input;
        InputCoupling coupling;
        Preamp preamp;

        /** For what is recorded, and for what the converter's modulator has to leave out of it. */
        PreampResponse response, responseBeyond;
    };

    void respond (double* output, BlockPosition, const ChannelSettings&) noexcept;
    void respondBeyond (double* output, BlockPosition, const ChannelSettings&) noexcept;
    void tapExternal (const double* volts, double* output, BlockPosition, double gainDb) noexcept;
    bool findBeyond (const double* converterVolts, BlockPosition, const ChannelSettings&, PathMeters&) noexcept;

    Path path = Path::a;
    bool isUnpowered = false;
    int factor = 8;

    InputLoading inputLoading;
    std::vector<Box> boxes;
    Decimator down, downFromExternal;

    /** A chain of responses of its own for the external preamp's output. */
    PreampResponse boosterResponse, boosterResponseBeyond, boosterResponseAtTap, externalResponseAtTap;
    bool hasBooster = false;
    double boosterDb = 0.0;

    AdcClipper modulator;
    Converter converter;
    std::vector<double> oversampled, tap, volts, beyond, recorded;
};
} // namespace plus48

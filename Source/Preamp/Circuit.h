// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BiasShift.h"
#include "CircuitModel.h"
#include "CircuitParts.h"
#include "RoundedRail.h"
#include "TransformerCore.h"

#include "Signal/HardClipper.h"
#include "Signal/Ramp.h"
#include "Signal/StageSpec.h"

namespace plus48
{
/** The curved part of a preamp, in volts at its output: device, saturation, supply rail, output core.

    A limit of slew is not among them, because nothing reaches it: 20 kHz at the highest rail of the catalogue, 28 dBu, rises
    by 3.5 V a microsecond, and the slowest of the op-amps that such units are built with do 6.
*/
class Circuit
{
public:
    static constexpr int latency = HardClipper::latency;

    /** [message thread] Without `character` only the rail is left. */
    void prepare (const StageSpec&, const PreampModel&, bool character, double gainDb);
    void reset() noexcept;

    /** [audio thread] Whether the gain's setting switches a further stage in. */
    bool hasExtraStageAt (double gainDb) const noexcept { return model.hasExtraStageAt (gainDb); }

    /** [audio thread] Volts at the input transformer, before the gain; one sample of the recording. */
    template <int oversamplingFactor>
    void saturateInputCore (double* samples) noexcept
    {
        if (hasInputCore)
            inputCore.process<oversamplingFactor> (samples);
    }

    /** [audio thread] Amplified volts, in place. True if its rail, or where it gives way before that its maximum level, was reached.
        Where the gain knob stands decides which stages are in.
    */
    bool process (double* oversampled, BlockPosition, double gainDb) noexcept;

private:
    void amplify (double* oversampled, BlockPosition) noexcept;
    void saturateOutputCore (double* oversampled, int numSamples) noexcept;

    CircuitModel model;
    bool isCurved = false, isRounded = false, hasInputCore = false, hasOutputCore = false;
    int factor = 8;

    BiasShift bias;
    Ramp extraStage;
    HardClipper rail;
    RoundedRail roundedRail;
    TransformerCore inputCore, outputCore;
};
} // namespace plus48

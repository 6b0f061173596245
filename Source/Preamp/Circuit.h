// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CircuitModel.h"
#include "CircuitParts.h"
#include "TransformerCore.h"

#include "Signal/HardLimit.h"
#include "Signal/Ramp.h"
#include "Signal/StageSpec.h"

#include <cstddef>

namespace plus48
{
/** The curved part of a preamp, in volts at its output: device, saturation, supply rail, output core. */
class Circuit
{
public:
    static constexpr int latency = HardLimit::latency;

    /** [message thread] Without `character` only the rail is left. */
    void prepare (const StageSpec&, const PreampModel&, bool character, double gainDb);
    void reset() noexcept;

    /** [audio thread] Whether the gain's setting switches a further stage in. */
    bool hasExtraStageAt (double gainDb) const noexcept { return model.hasExtraStageAt (gainDb); }

    /** [audio thread] Volts at the input transformer, before the gain; `factor` island samples. */
    void magnetiseInput (double* samples) noexcept
    {
        if (hasInputCore)
            inputCore.process (samples, factor);
    }

    /** [audio thread] Amplified volts, in place. True if the rail was reached.
        Where the gain knob stands decides which stages are in.
    */
    bool process (double* island, BlockPosition, double gainDb) noexcept;

private:
    template <typename Device>
    void amplify (double* island, BlockPosition) noexcept;

    template <typename Device, std::size_t islandFactor>
    void amplify (double* island, BlockPosition) noexcept;

    CircuitModel model;
    bool isCurved = false, hasInputCore = false, hasOutputCore = false;
    int factor = 8;

    double bias = 0.0, biasRate = 0.0;
    Ramp extraStage;
    HardLimit rail;
    TransformerCore inputCore, outputCore;
};
} // namespace plus48

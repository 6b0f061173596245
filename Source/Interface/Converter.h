// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "OverloadRecovery.h"

#include "Rig/Rig.h"
#include "Signal/GaussianNoise.h"
#include "Signal/StageSpec.h"

#include <vector>

namespace plus48
{
/** The converter: volts in, full scale out. The one place that knows which voltage is 0 dBFS. */
class Converter
{
public:
    struct Model
    {
        /** The sine that just reaches full scale. */
        double maxInDbu = 12.0;

        /** A-weighted, without dither. */
        double dynamicRangeDba = 111.0;

        BitDepth bits = BitDepth::int24;
    };

    /** [message thread] */
    void prepare (const StageSpec&, const Model&, bool isNoiseMuted);
    void reset() noexcept { recovery.reset(); }

    /** [audio thread] Adds the converter's noise, keeps within full scale and rounds to the word length with
        TPDF dither (float32: neither rounds nor dithers). `volts` are what the modulator could follow (AdcClipper).
        `fullScale` may be `volts`. True if full scale was exceeded.
    */
    bool process (const double* volts, double* fullScale, BlockPosition) noexcept;

    /** The amplitude, in volts, that is full scale. */
    static double fullScaleVolts (double maxInDbu) noexcept;

private:
    double round (double value, double triangular) const noexcept;

    GaussianNoise noise, dither;
    std::vector<double> noiseBlock, ditherBlock;
    OverloadRecovery recovery;
    double perVolt = 1.0;
    double noiseAmplitude = 0.0;

    /** Steps from 0 to full scale; 0 for float. */
    double steps = 0.0;
    double ditherSteps = 1.0;
};
} // namespace plus48

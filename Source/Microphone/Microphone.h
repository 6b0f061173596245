// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Equipment.h"
#include "Signal/ColouredNoise.h"
#include "Signal/HardLimit.h"
#include "Signal/Ramp.h"
#include "Signal/ResponseFilter.h"

#include <vector>

namespace plus48
{
/** From sound pressure to the open-circuit voltage behind the microphone's output resistance.

    An instrument or a line source is the same without a diaphragm: what comes in
    is its voltage already, and it only adds the thermal noise of its resistance.
*/
class Microphone
{
public:
    struct Settings
    {
        /** Without the power it needs, a microphone is silent. */
        bool isPowered = true;
    };

    /** [message thread] */
    void prepare (const StageSpec&, const MicrophoneModel&, bool quiet, const Settings&);
    void prepare (const StageSpec&, const InstrumentModel&, bool quiet, const Settings&);
    void reset() noexcept;

    /** [audio thread] Pascals (or volts) in, volts out, at the recording's rate. */
    void process (double* block, BlockPosition, const Settings&) noexcept;

    /** [audio thread] On the island: the loudest that diaphragm and electronics can follow. True if it was too loud. */
    bool limit (double* island, int numSamples) noexcept { return loudest.process (island, numSamples); }

    /** The electrical noise of its source, in volts per root hertz. [message thread] */
    static double noiseDensity (const MicrophoneModel&);
    static double noiseDensity (const InstrumentModel&);

private:
    void prepare (const StageSpec&, double newSensitivity, double density, double loudestVolts, const Settings&);

    ResponseFilter response;
    GaussianNoise noise;
    std::vector<double> noiseBlock;
    HardLimit loudest;
    Ramp power;
    double sensitivity = 1.0; // volts per pascal
    double noiseVolts = 0.0; // RMS up to half the sampling rate
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Equipment.h"
#include "Signal/ColouredNoise.h"
#include "Signal/HardClipper.h"
#include "Signal/Ramp.h"
#include "Signal/ResponseFilter.h"

#include <vector>

namespace plus48
{
/** From sound pressure to the open-circuit voltage behind the microphone's output resistance.

    An instrument or a line source is the same without a diaphragm: what comes in
    is its voltage already, and it only adds the thermal noise of its impedance, pots included.
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
    void prepare (const StageSpec&, const MicrophoneModel&, bool isNoiseMuted, const Settings&);
    void prepare (const StageSpec&, const InstrumentModel&, bool isNoiseMuted, const Settings&);
    void reset() noexcept;

    /** [audio thread] Pascals (or volts) in, volts out, at the recording's rate. */
    void process (double* block, BlockPosition, const Settings&) noexcept;

    /** [audio thread] In the oversampled domain: the loudest that diaphragm and electronics can follow. True if it was too loud. */
    bool limit (double* oversampled, int numSamples) noexcept { return loudest.process (oversampled, numSamples); }

    /** The electrical noise of its source, in volts per root hertz. [message thread] */
    static double noiseDensity (const MicrophoneModel&);

    /** The same at 0 Hz, in series with what the instrument gives; how it rises is in SourceImpedance::noiseOhm. */
    static double noiseDensity (const InstrumentModel&);

private:
    void prepare (const StageSpec&, double newSensitivity, double density, double loudestVolts, const Settings&);

    ResponseFilter response;
    GaussianNoise noise;

    /** A pickup's, whose pots make more of it where its inductance lets less current through. */
    ColouredNoise pickupNoise;
    bool hasPickupNoise = false;

    std::vector<double> noiseBlock;
    HardClipper loudest;
    Ramp power;
    double sensitivity = 1.0; // volts per pascal
    double noiseVolts = 0.0; // RMS up to half the sampling rate; for a pickup where its inductance is nothing
};
} // namespace plus48

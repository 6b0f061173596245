// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Equipment.h"
#include "Signal/Biquad.h"
#include "Signal/StageSpec.h"

#include <vector>

namespace plus48
{
/** What a source looks like from the cable: resistance and inductance in series, with a resonance
    of the transducer, and capacitance and pots across.
*/
struct SourceImpedance
{
    double ohm = 150.0;
    double henry = 0.0;
    std::optional<ImpedancePeak> peak;
    double parallelFarad = 0.0;

    /** 0 means there are none. */
    double parallelOhm = 0.0;

    static SourceImpedance of (const MicrophoneModel&);
    static SourceImpedance of (const InstrumentModel&);

    /** Whose thermal noise, as a voltage in series with the source, makes at the terminals what 4 k T of the real part
        of the whole impedance makes there: R and the current that the pots send through R and L. In ohm.
    */
    double noiseOhm (double hz) const noexcept;
};

/** Cable and jack: the divider that a source's impedance makes with the input it is plugged into, and the capacitor
    that couples that input (couplingHz).

    This is why a ribbon is quieter into 300 ohm, and why a guitar turns dull in a line input.
*/
class InputLoading
{
public:
    /** [message thread] */
    void prepare (const StageSpec&, const SourceImpedance&, double inputOhm, double couplingHz);
    void reset() noexcept;

    /** [audio thread] Open-circuit volts to volts at the input, in the oversampled domain, in place. */
    void process (double* oversampled, int numSamples) noexcept;

    /** The divider as a complex ratio, without the coupling. [message thread] */
    static std::complex<double> response (const SourceImpedance&, double inputOhm, double hz);

private:
    std::vector<Biquad> sections;
};
} // namespace plus48

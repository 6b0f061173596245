// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Signal/StageSpec.h"
#include "Signal/Units.h"

namespace plus48
{
/** The capacitor in front of a line stage: a first-order high-pass on the island.

    Its voltage moves slowly, so it is followed once a sample of the recording and taken away as a straight line in
    between. What such a line leaves of a tone lies beyond the recording's band and is below -95 dB; a stage that bends would
    bring it back, so what is in front of one has its coupling in the Cable.
*/
class InputCoupling
{
public:
    /** [message thread] */
    void prepare (const StageSpec& spec, double cornerHz) noexcept
    {
        factor = spec.factor();
        rate = 1.0 - std::exp (-2.0 * pi * cornerHz / spec.sampleRate);
        reset();
    }

    void reset() noexcept { volts = before = 0.0; }

    /** [audio thread] On the island, in place. */
    void process (double* island, int numSamples) noexcept
    {
        switch (factor)
        {
            case 2: return process<2> (island, numSamples);
            case 4: return process<4> (island, numSamples);
            default: return process<8> (island, numSamples);
        }
    }

private:
    template <int islandFactor>
    void process (double* island, int numSamples) noexcept
    {
        for (int n = 0; n < numSamples; ++n)
        {
            auto* const samples = island + n * islandFactor;
            const auto step = (volts - before) / islandFactor;
            double sum = 0.0;

            for (int k = 0; k < islandFactor; ++k)
                sum += samples[k];

            for (int k = 0; k < islandFactor; ++k)
                samples[k] -= before + step * (k + 1);

            before = volts;
            volts += rate * (sum / islandFactor - volts);
        }
    }

    int factor = 8;
    double rate = 0.0;
    double volts = 0.0, before = 0.0; // over the capacitor, now and a sample of the recording ago
};
} // namespace plus48

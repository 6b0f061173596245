// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Signal/StageSpec.h"
#include "Signal/Units.h"

namespace plus48
{
/** The capacitor in front of a line stage: a first-order high-pass in the oversampled domain.

    Its voltage moves slowly, so it is followed once a sample of the recording and taken away as a straight line in
    between. What such a line leaves of a tone lies beyond the recording's band and is below -95 dB; a stage that distorts would
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

    /** [audio thread] In the oversampled domain, in place. */
    void process (double* oversampled, int numSamples) noexcept
    {
        switch (factor)
        {
            case 2: return process<2> (oversampled, numSamples);
            case 4: return process<4> (oversampled, numSamples);
            default: return process<8> (oversampled, numSamples);
        }
    }

private:
    template <int oversamplingFactor>
    void process (double* oversampled, int numSamples) noexcept
    {
        for (int n = 0; n < numSamples; ++n)
        {
            auto* const samples = oversampled + n * oversamplingFactor;
            const auto step = (volts - before) / oversamplingFactor;
            double sum = 0.0;

            for (int k = 0; k < oversamplingFactor; ++k)
                sum += samples[k];

            for (int k = 0; k < oversamplingFactor; ++k)
                samples[k] -= before + step * (k + 1);

            before = volts;
            volts += rate * (sum / oversamplingFactor - volts);
        }
    }

    int factor = 8;
    double rate = 0.0;
    double volts = 0.0, before = 0.0; // over the capacitor, now and a sample of the recording ago
};
} // namespace plus48

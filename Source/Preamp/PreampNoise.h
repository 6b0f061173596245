// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Equipment.h"
#include "Signal/ColouredNoise.h"

#include <vector>

namespace plus48
{
/** Mains hum and its harmonics: this many times a second. */
inline constexpr double mainsHz = 50.0;

/** The amplitudes of buzz at the mains frequency and its multiples, relative to each other: what a rectifier's
    pulses and a heater's field induce, twice the mains frequency strongest, falling with the
    harmonic's number. A design choice.
*/
inline constexpr int numBuzzHarmonics = 60;
constexpr double buzzHarmonic (int number) noexcept { return (number % 2 == 0 ? 1.0 : 0.35) / number; }

/** A published EIN is measured with this resistor at the input. */
inline constexpr double einSourceOhm = 150.0;

/** What a preamp adds of its own: amplifier noise, output noise and mains buzz, as a voltage at its input.

    The amplifier's noise is there at any gain, so at the output it grows with the gain;
    the output noise stays, so referred to the input it shrinks.
*/
class PreampNoise
{
public:
    /** The A-weighted RMS voltages of the parts. [message thread] */
    struct Parts
    {
        double input = 0.0, output = 0.0, buzz = 0.0;

        /** The amplifier's part of a published EIN is what the thermal noise of 150 ohm leaves over. */
        static Parts of (const AmplifierNoise&);
    };

    /** [message thread] `response` is the preamp's own: the figures are what comes out behind it. */
    void prepare (const StageSpec&, NoiseStream, const AmplifierNoise&, const ResponseCurve& response);
    void reset() noexcept { noise.reset(); }

    /** [audio thread] Fills with noise of density 1, to be multiplied by inputVolts(). */
    void fill (double* output, BlockPosition position) noexcept;

    /** [audio thread] The factor for fill()'s noise, in volts at the input, at this voltage gain.
        `outputFactor` is what the stages now in the circuit do to the output noise.
    */
    double inputVolts (double gain, double outputFactor) const noexcept
    {
        const auto output = outputVolts * outputFactor / gain;
        return std::sqrt (amplifierVolts * amplifierVolts + output * output);
    }

    /** [audio thread] Mains buzz at the input, in volts. */
    double buzzAt (std::int64_t position) const noexcept
    {
        return period.empty() ? 0.0 : period[static_cast<std::size_t> (position % static_cast<std::int64_t> (period.size()))];
    }

    bool isSilent() const noexcept { return amplifierVolts <= 0.0 && outputVolts <= 0.0 && period.empty(); }

private:
    ColouredNoise noise;
    std::vector<double> period;
    double amplifierVolts = 0.0, outputVolts = 0.0; // densities
};
} // namespace plus48

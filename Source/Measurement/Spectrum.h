// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

/** What is in a signal, over frequency, in double precision.

    What lies beside a strong line is hidden by the window's side lobes alone: where a line is known, take it out first
    (removeTones), and look at what is left.

    All functions: any thread but the audio thread.
*/
namespace plus48
{
/** Power density of a noise, one value for every `hzPerBin` from 0 Hz up. */
struct PowerSpectrum
{
    double hzPerBin = 1.0;

    /** In the square of the signal's unit per hertz, one-sided: the integral over all frequencies is the mean square. */
    std::vector<double> density;

    /** The power between two frequencies; bins at the ends count with the part that lies within. */
    template <typename Weight>
    double power (double lowHz, double highHz, Weight&& weight) const;
    double power (double lowHz, double highHz) const;
};

/** The mean of overlapping Hann-windowed spectra (Welch, 1967) of `2 ^ order` samples each. Signals that are
    shorter than one of them give an empty spectrum.
*/
PowerSpectrum powerSpectrum (std::span<const double> signal, double sampleRate, int order = 15);

/** One line in a spectrum: amplitude is the sine's peak, in the signal's unit. */
struct SpectralLine
{
    double hz = 0.0, amplitude = 0.0;
};

/** The strongest line between two frequencies, within 0.1 dB. The signal's first 2 ^ n samples are looked at,
    as many as there are. Amplitude 0 where there is nothing.
*/
SpectralLine strongestLine (std::span<const double> signal, double sampleRate, double lowHz, double highHz);

template <typename Weight>
double PowerSpectrum::power (double lowHz, double highHz, Weight&& weight) const
{
    double sum = 0.0;

    for (std::size_t i = 1; i < density.size(); ++i)
    {
        const auto low = (static_cast<double> (i) - 0.5) * hzPerBin;
        const auto within = (low + hzPerBin < highHz ? low + hzPerBin : highHz) - (low > lowHz ? low : lowHz);

        if (within > 0.0)
            sum += density[i] * within * weight (static_cast<double> (i) * hzPerBin);
    }

    return sum;
}
} // namespace plus48

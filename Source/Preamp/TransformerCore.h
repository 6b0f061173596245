// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace plus48
{
/** A transformer's core: the lower and louder the note, the nearer to saturation.

    The voltage over the winding is what the source gives less what the magnetising
    current drops in the source's resistance; the flux is that voltage's integral, and the
    magnetising current grows with the flux and with its cube:

        flux' = v = source - (w0 flux + w3 flux^3)

    With flux at level over frequency, the third harmonic rises 18 dB for every octave down. A core
    passes no direct current: w0 is the corner of its high-pass. (Whitlock, Audio transformers, in
    Ballou's Handbook for Sound Engineers, explains distortion by the source resistance the same way.)

    Flux moves slowly, so it is followed once a sample of the recording, and the magnetising
    current is drawn as a straight line in between. What lies above the recording's band would fold into it
    there: the voltage is averaged over two samples, whose half sample of delay is nothing to a flux that counts.
*/
class TransformerCore
{
public:
    /** [message thread] `cubic` is w3, in volts per cubed volt second; 0 leaves only the high-pass. */
    void prepare (double sampleRate, double cubic) noexcept
    {
        secondsPerSample = 1.0 / sampleRate;
        w3 = cubic;
        reset();
    }

    void reset() noexcept { flux = current = lastAverage = 0.0; }

    /** [audio thread] One sample of the recording: `factor` oversampled samples, in place. */
    template <int factor>
    void process (double* samples) noexcept
    {
        const auto next = flux * (w0 + w3 * flux * flux);
        const auto step = (next - current) / factor;
        double sum = 0.0;

        for (int k = 0; k < factor; ++k)
        {
            sum += samples[k];
            samples[k] -= current + step * (k + 1);
        }

        // What all these drops add up to: the next flux need not wait for each of them.
        const auto drops = factor * current + 0.5 * factor * (factor + 1) * step;

        const auto average = (sum - drops) / factor;

        current = next;
        flux += 0.5 * (average + lastAverage) * secondsPerSample;
        lastAverage = average;
    }

private:
    /** 0.5 Hz: the catalogue's response has the rest of the bass. */
    static constexpr double w0 = 3.14159265358979;

    double secondsPerSample = 1.0 / 48000.0;
    double w3 = 0.0;
    double flux = 0.0, current = 0.0, lastAverage = 0.0;
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#include "Tone.h"

#include "Signal/Units.h"

#include <juce_dsp/juce_dsp.h>

#include <complex>

namespace plus48
{
namespace
{
using Complex = std::complex<double>;

/** exp (i w n) for n = 0, 1, 2 ..., started anew now and then so that rounding does not add up. */
class Rotor
{
public:
    Rotor (double hz, double sampleRate)
        : omega (2.0 * pi * hz / sampleRate), step (std::polar (1.0, omega)) {}

    Complex next()
    {
        if (position % 64 == 0)
            value = std::polar (1.0, omega * static_cast<double> (position));

        const auto current = value;
        value *= step;
        ++position;
        return current;
    }

private:
    double omega;
    Complex step, value;
    long position = 0;
};
} // namespace

double Tone::rms() const noexcept { return amplitude / sqrtTwo; }

std::vector<double> blackmanHarris (int size)
{
    std::vector<double> window;

    for (int n = 0; n < size; ++n)
    {
        const auto x = 2.0 * pi * n / size;
        window.push_back (0.35875 - 0.48829 * std::cos (x) + 0.14128 * std::cos (2.0 * x) - 0.01168 * std::cos (3.0 * x));
    }

    return window;
}

std::vector<Tone> fitTones (std::span<const double> signal, double sampleRate, const std::vector<double>& hz)
{
    // A constant, then a cosine and a sine for every frequency.
    const auto size = 2 * hz.size() + 1;
    juce::dsp::Matrix<double> products (size, size), projection (size, 1);

    std::vector<Rotor> rotors;

    for (const auto frequency : hz)
        rotors.emplace_back (frequency, sampleRate);

    const auto window = blackmanHarris (static_cast<int> (signal.size()));
    std::vector<double> row (size, 1.0);

    for (std::size_t n = 0; n < signal.size(); ++n)
    {
        for (std::size_t k = 0; k < hz.size(); ++k)
        {
            const auto value = rotors[k].next();
            row[2 * k + 1] = value.real();
            row[2 * k + 2] = value.imag();
        }

        for (std::size_t i = 0; i < size; ++i)
        {
            const auto weighted = window[n] * row[i];
            auto* const productsRow = products.getRawDataPointer() + i * size;
            projection (i, 0) += weighted * signal[n];

            for (std::size_t j = i; j < size; ++j)
                productsRow[j] += weighted * row[j];
        }
    }

    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < i; ++j)
            products (i, j) = products (j, i);

    products.solve (projection);
    std::vector<Tone> tones;

    for (std::size_t k = 0; k < hz.size(); ++k)
    {
        const Complex value { projection (2 * k + 1, 0), -projection (2 * k + 2, 0) };
        tones.push_back ({ hz[k], std::abs (value), std::arg (value) });
    }

    return tones;
}

Tone fitTone (std::span<const double> signal, double sampleRate, double hz)
{
    return fitTones (signal, sampleRate, { hz }).front();
}

void removeTones (std::span<double> signal, double sampleRate, const std::vector<Tone>& tones)
{
    for (const auto& tone : tones)
    {
        Rotor rotor (tone.hz, sampleRate);
        const auto phasor = std::polar (tone.amplitude, tone.phaseRadians);

        for (auto& sample : signal)
            sample -= (phasor * rotor.next()).real();
    }
}

std::vector<double> harmonicSeries (double hz, double sampleRate, int maxCount)
{
    std::vector<double> series;

    for (int k = 1; k <= maxCount && k * hz < 0.499 * sampleRate; ++k)
        series.push_back (k * hz);

    return series;
}
} // namespace plus48

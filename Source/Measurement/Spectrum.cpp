// SPDX-License-Identifier: GPL-3.0-or-later
#include "Spectrum.h"

#include "RealFft.h"
#include "Tone.h"

#include "Signal/Units.h"

#include <algorithm>
#include <bit>
#include <complex>

namespace plus48
{
namespace
{
using Complex = std::complex<double>;

/** Squared magnitudes of windowed pieces of a signal. */
class Transform
{
public:
    explicit Transform (const std::vector<double>& windowToUse) : window (windowToUse), fft (window.size()) {}

    /** bins: size / 2 + 1 values, to which are added. */
    void addPower (std::span<const double> piece, std::vector<double>& bins)
    {
        const auto samples = fft.samples();

        for (std::size_t n = 0; n < window.size(); ++n)
            samples[n] = piece[n] * window[n];

        fft.forward();
        const auto lines = fft.lines();

        for (std::size_t i = 0; i < bins.size(); ++i)
            bins[i] += lines[i].real() * lines[i].real() + lines[i].imag() * lines[i].imag();
    }

private:
    const std::vector<double>& window;
    RealFft fft;
};

std::vector<double> hann (int size)
{
    std::vector<double> window;

    for (int n = 0; n < size; ++n)
        window.push_back (0.5 - 0.5 * std::cos (2.0 * pi * n / size));

    return window;
}

/** The amplitude of a line at any frequency, through the window, in double precision. */
double amplitudeAt (std::span<const double> signal, const std::vector<double>& window, double sampleRate, double hz)
{
    const auto omega = 2.0 * pi * hz / sampleRate;
    Complex sum;
    double windowSum = 0.0;

    for (std::size_t n = 0; n < window.size(); ++n)
    {
        sum += window[n] * signal[n] * std::polar (1.0, -omega * static_cast<double> (n));
        windowSum += window[n];
    }

    return 2.0 * std::abs (sum) / windowSum;
}
} // namespace

double PowerSpectrum::power (double lowHz, double highHz) const
{
    return power (lowHz, highHz, [] (double) { return 1.0; });
}

PowerSpectrum powerSpectrum (std::span<const double> signal, double sampleRate, int order)
{
    const auto size = std::size_t { 1 } << order;
    PowerSpectrum spectrum { sampleRate / static_cast<double> (size), {} };

    if (signal.size() < size)
        return spectrum;

    const auto window = hann (static_cast<int> (size));
    Transform transform (window);
    spectrum.density.assign (size / 2 + 1, 0.0);
    int numPieces = 0;

    for (std::size_t start = 0; start + size <= signal.size(); start += size / 2, ++numPieces)
        transform.addPower (signal.subspan (start, size), spectrum.density);

    double windowPower = 0.0;

    for (const auto value : window)
        windowPower += value * value;

    for (auto& value : spectrum.density)
        value *= 2.0 / (numPieces * windowPower * sampleRate);

    // Zero and half the rate have no mirror image.
    spectrum.density.front() *= 0.5;
    spectrum.density.back() *= 0.5;
    return spectrum;
}

SpectralLine strongestLine (std::span<const double> signal, double sampleRate, double lowHz, double highHz)
{
    const auto size = std::bit_floor (signal.size());

    if (size < 64)
        return {};

    const auto window = blackmanHarris (static_cast<int> (size));
    std::vector<double> bins (size / 2 + 1, 0.0);
    Transform (window).addPower (signal.first (size), bins);

    const auto hzPerBin = sampleRate / static_cast<double> (size);
    const auto first = std::max (std::size_t { 2 }, static_cast<std::size_t> (std::ceil (lowHz / hzPerBin)));
    const auto last = std::min (bins.size() - 2, static_cast<std::size_t> (highHz / hzPerBin));

    if (first > last)
        return {};

    const auto from = bins.begin() + static_cast<std::ptrdiff_t> (first);
    const auto highest = static_cast<std::size_t> (std::max_element (from, bins.begin() + static_cast<std::ptrdiff_t> (last) + 1) - bins.begin());

    if (bins[highest] <= 0.0)
        return {};

    // The main lobe is close to a parabola in decibels.
    const auto below = std::log (bins[highest - 1] + 1.0e-300), here = std::log (bins[highest]), above = std::log (bins[highest + 1] + 1.0e-300);
    const auto curvature = below - 2.0 * here + above;
    const auto offset = curvature < 0.0 ? 0.5 * (below - above) / curvature : 0.0;
    const auto hz = (static_cast<double> (highest) + std::clamp (offset, -0.5, 0.5)) * hzPerBin;

    return { hz, amplitudeAt (signal, window, sampleRate, hz) };
}
} // namespace plus48

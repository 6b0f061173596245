// SPDX-License-Identifier: GPL-3.0-or-later
#include "HalfBand.h"

#include "Units.h"
#include "WideVectors.h"

#include <algorithm>
#include <cstddef>

namespace plus48
{
namespace
{
/** The modified Bessel function of order zero, by its power series. */
double besselI0 (double x)
{
    double term = 1.0, sum = 1.0;

    for (int k = 1; term > sum * 1.0e-18; ++k)
    {
        term *= (x / (2.0 * k)) * (x / (2.0 * k));
        sum += term;
    }

    return sum;
}

/** Keeps the last `kept` values of a line that was just read up to its end. */
void keepTail (std::vector<double>& line, std::size_t kept, std::size_t read)
{
    std::copy_n (line.begin() + static_cast<std::ptrdiff_t> (read), kept, line.begin());
}

/** sums[n] = the symmetric outer taps at line[n ...], every output summed in the same order. */
PLUS48_WIDE_VECTORS void convolveOuter (const double* outer, int m, const double* line, double* sums, int count) noexcept
{
    constexpr int registers = 4, atOnce = registers * numLanes;
    const auto last = 2 * m - 1;
    int n = 0;

    // So many sums stay in registers from the first tap to the last.
    for (; n + atOnce <= count; n += atOnce)
    {
        Vector sum[registers];

        for (auto& each : sum)
            each = Vector {};

        for (int i = 0; i < m; ++i)
        {
            for (int r = 0; r < registers; ++r)
            {
                Vector newer, older;
                load (newer, line + n + r * numLanes + last - i);
                load (older, line + n + r * numLanes + i);
                sum[r] += outer[i] * (newer + older);
            }
        }

        for (int r = 0; r < registers; ++r)
            store (sum[r], sums + n + r * numLanes);
    }

    for (; n < count; ++n)
    {
        auto sum = 0.0;

        for (int i = 0; i < m; ++i)
            sum += outer[i] * (line[n + last - i] + line[n + i]);

        sums[n] = sum;
    }
}

/** Between each two sums, what the centre tap passes. */
PLUS48_WIDE_VECTORS void interleave (const double* sums, const double* centre, double* output, int count) noexcept
{
    for (int n = 0; n < count; ++n)
    {
        output[2 * n] = 2.0 * sums[n];
        output[2 * n + 1] = centre[n];
    }
}

PLUS48_WIDE_VECTORS void separate (const double* samples, double* evens, double* odds, int count) noexcept
{
    for (int n = 0; n < count; ++n)
    {
        evens[n] = samples[2 * n];
        odds[n] = samples[2 * n + 1];
    }
}

PLUS48_WIDE_VECTORS void addCentre (const double* sums, const double* centre, double* output, int count) noexcept
{
    for (int n = 0; n < count; ++n)
        output[n] = sums[n] + 0.5 * centre[n];
}
} // namespace

HalfBandTaps HalfBandTaps::design (double passband, double attenuationDb)
{
    // Kaiser (1974): shape and length for a given attenuation and transition width.
    const auto shape = 0.1102 * (attenuationDb - 8.7);
    const auto transition = 2.0 * pi * (0.5 - 2.0 * passband);
    const auto length = (attenuationDb - 7.95) / (2.285 * transition) + 1.0;
    const auto count = static_cast<int> (std::ceil ((length + 1.0) / 4.0));

    HalfBandTaps taps;
    double sum = 0.0;

    for (int i = 0; i < count; ++i)
    {
        const auto fromCentre = 2 * (count - i) - 1;
        const auto x = static_cast<double> (fromCentre) / (2.0 * count);
        const auto window = besselI0 (shape * std::sqrt (1.0 - x * x)) / besselI0 (shape);
        const auto sinc = std::sin (0.5 * pi * fromCentre) / (pi * fromCentre);
        taps.outer.push_back (sinc * window);
        sum += 2.0 * sinc * window;
    }

    for (auto& tap : taps.outer)
        tap *= 0.5 / sum; // with the centre's 0.5: exactly 1 at 0 Hz

    return taps;
}

void HalfBandUpsampler::prepare (const HalfBandTaps& design, int maxInput)
{
    taps = design;
    line.assign (static_cast<std::size_t> (2 * taps.m() - 1 + maxInput), 0.0);
    sums.assign (static_cast<std::size_t> (maxInput), 0.0);
}

void HalfBandUpsampler::reset() noexcept { std::fill (line.begin(), line.end(), 0.0); }

void HalfBandUpsampler::process (const double* input, int numInput, double* output) noexcept
{
    const auto kept = 2 * taps.m() - 1;
    std::copy_n (input, numInput, line.begin() + kept);
    convolveOuter (taps.outer.data(), taps.m(), line.data(), sums.data(), numInput);
    interleave (sums.data(), line.data() + taps.m(), output, numInput);
    keepTail (line, static_cast<std::size_t> (kept), static_cast<std::size_t> (numInput));
}

void HalfBandDecimator::prepare (const HalfBandTaps& design, int maxOutput)
{
    taps = design;
    evens.assign (static_cast<std::size_t> (2 * taps.m() - 1 + maxOutput), 0.0);
    odds.assign (static_cast<std::size_t> (taps.m() + maxOutput), 0.0);
    sums.assign (static_cast<std::size_t> (maxOutput), 0.0);
}

void HalfBandDecimator::reset() noexcept
{
    std::fill (evens.begin(), evens.end(), 0.0);
    std::fill (odds.begin(), odds.end(), 0.0);
}

void HalfBandDecimator::process (const double* input, int numOutput, double* output) noexcept
{
    const auto keptEvens = 2 * taps.m() - 1;
    separate (input, evens.data() + keptEvens, odds.data() + taps.m(), numOutput);
    convolveOuter (taps.outer.data(), taps.m(), evens.data(), sums.data(), numOutput);
    addCentre (sums.data(), odds.data(), output, numOutput);
    keepTail (evens, static_cast<std::size_t> (keptEvens), static_cast<std::size_t> (numOutput));
    keepTail (odds, static_cast<std::size_t> (taps.m()), static_cast<std::size_t> (numOutput));
}
} // namespace plus48

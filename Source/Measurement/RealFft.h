// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <complex>
#include <memory>
#include <span>

namespace plus48
{
/** The Fourier transform of so many real samples, in double precision, by FFTW. An estimated plan: the same figures every time.
    [one thread at a time, not the audio thread]
*/
class RealFft
{
public:
    explicit RealFft (std::size_t size);
    ~RealFft();

    std::span<double> samples() noexcept;

    /** From 0 Hz to half the sampling rate: size / 2 + 1 of them. */
    std::span<std::complex<double>> lines() noexcept;

    /** From samples to lines; the samples stay. */
    void forward();

    /** From lines to samples, `size` times as large as they were; the lines are lost. */
    void inverse();

private:
    struct Plans;

    std::unique_ptr<Plans> plans;
};
} // namespace plus48

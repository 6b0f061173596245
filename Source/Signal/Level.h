// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace plus48
{
/** How strong a stretch of a signal is. */
struct Level
{
    double peak = 0.0, sumOfSquares = 0.0;
};

/** [audio thread] Of several samples at once, in the lanes of the processor: in the oversampled domain there are many. What is not a number has no peak. */
Level levelOf (const double* samples, int numSamples) noexcept;

/** [audio thread] The peak alone. */
double peakOf (const double* samples, int numSamples) noexcept;
} // namespace plus48

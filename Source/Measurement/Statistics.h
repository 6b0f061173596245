// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

/** Statistics of signals. All functions: any thread but the audio thread. */
namespace plus48
{
/** The fourth moment over the square of the second: 3 for Gaussian noise, 1.5 for a sine, 1.8 for even spread. */
double kurtosis (std::span<const double> signal);

/** Correlation of two signals of equal length at zero delay, -1 to 1. */
double correlation (std::span<const double> a, std::span<const double> b);

/** How many samples `delayed` comes after `reference`: where their cross-correlation is strongest, of
    either polarity, within `maxDelay` samples either way. Both have the same length.
*/
int delayBetween (std::span<const double> reference, std::span<const double> delayed, int maxDelay);
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace plus48
{
/** [any thread but the audio thread] How many samples `delayed` comes after `reference`: where their cross-correlation is strongest, of
    either polarity, within `maxDelay` samples either way. Both have the same length.
*/
int delayBetween (std::span<const double> reference, std::span<const double> delayed, int maxDelay);
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace plus48
{
/** So much more third harmonic at 50 Hz than at 997 Hz is an iron core's doing, in dB. */
inline constexpr double coreHarmonicDb = 5.0;
} // namespace plus48

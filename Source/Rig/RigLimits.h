// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/FieldSyntax.h"

/** What the figures of a rig may be at most, whatever the equipment; the equipment's own ranges are narrower. */
namespace plus48::limits
{
inline constexpr int maxChannels = 32;
inline constexpr Range distanceMetres { 0.01, 10.0 };

/** As near and as far as the window's controls go. */
inline constexpr Range reachMetres { 0.03, 2.0 };

inline constexpr Range voiceSpl { 40.0, 110.0 };
inline constexpr Range roomDba { 0.0, 120.0 };
inline constexpr Range gainDb { -60.0, 120.0 };
inline constexpr Range trimDb { -60.0, 0.0 };
inline constexpr Range impedanceOhm { 10.0, 1.0e8 };
inline constexpr Range sampleRate { 44100.0, 192000.0 };
inline constexpr double sampleRates[] { 44100.0, 48000.0, 88200.0, 96000.0, 176400.0, 192000.0 };
} // namespace plus48::limits

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig.h"

#include <array>

namespace plus48
{
/** A way to perform, and how loud it is, in dB SPL at 30 cm. */
struct VoiceLevel
{
    const char* name;
    double spl;
};

/** Between people they differ by several decibels; these are 10 dB apart from talking on, and a whisper 20 below. */
inline constexpr std::array<VoiceLevel, 5> voiceLevels { { { "Whisper", 54.0 }, { "Talk", 74.0 }, { "Loud", 84.0 }, { "Sing", 94.0 }, { "Shout", 104.0 } } };

/** [any thread] How loud the voice of this channel performs; nothing where there is no voice whose level is known. */
inline std::optional<double> voiceSplOf (const ChannelRig& channel) noexcept
{
    return channel.performedSpl.has_value() && channel.voiceSpl > 0.0 ? channel.voiceSpl : channel.performedSpl;
}
} // namespace plus48

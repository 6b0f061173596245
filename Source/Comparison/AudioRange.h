// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace plus48
{
/** A stretch of rendered sound that somebody else keeps, such as what a loop holds: full scale, one vector a channel, all of one length. */
struct AudioRange
{
    std::span<const std::vector<double>> channels;

    /** In Hz. */
    double sampleRate = 48000.0;

    /** In samples, within the channels. */
    std::size_t first = 0, count = 0;

    static AudioRange whole (std::span<const std::vector<double>> channels, double sampleRate)
    {
        return { channels, sampleRate, 0, channels.empty() ? 0 : channels.front().size() };
    }
};
} // namespace plus48

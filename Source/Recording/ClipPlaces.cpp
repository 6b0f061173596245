// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClipPlaces.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
float highestBetween (const Peaks& peaks, std::int64_t first, std::int64_t end, std::optional<int> channel)
{
    auto highest = 0.0f;

    for (int each = channel.value_or (0); each < (channel.has_value() ? *channel + 1 : peaks.numChannels()); ++each)
    {
        const auto peak = peaks.between (each, first, end);
        highest = std::max ({ highest, peak.highest, -peak.lowest });
    }

    return highest;
}

std::vector<double> ClipPlaces::in (const Peaks& peaks, double sampleRate, std::optional<int> channel)
{
    constexpr std::int64_t step = Peaks::samplesPerPeak, atOnce = 64 * step;
    const auto length = peaks.length();
    const auto apart = static_cast<std::int64_t> (std::ceil (apartSeconds * sampleRate / static_cast<double> (step))) * step;
    auto last = -apart - step;
    std::vector<double> places;

    // Most of a take is not loud: it is passed over in long strides.
    for (std::int64_t part = 0; part < length; part += atOnce)
    {
        const auto end = std::min (length, part + atOnce);

        if (highestBetween (peaks, part, end, channel) < fullScale)
            continue;

        for (auto first = part; first < end; first += step)
        {
            if (highestBetween (peaks, first, first + step, channel) < fullScale)
                continue;

            if (first - last > apart)
                places.push_back ((static_cast<double> (first) + 0.5 * static_cast<double> (step)) / sampleRate);

            last = first;
        }
    }

    return places;
}
} // namespace plus48

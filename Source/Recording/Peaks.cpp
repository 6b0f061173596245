// SPDX-License-Identifier: GPL-3.0-or-later
#include "Peaks.h"

#include <algorithm>

namespace plus48
{
namespace
{
std::int16_t toSmall (float sample) noexcept { return static_cast<std::int16_t> (std::clamp (sample, -1.0f, 1.0f) * 32767.0f); }
float fromSmall (std::int16_t value) noexcept { return static_cast<float> (value) / 32767.0f; }
} // namespace

void Peaks::add (const std::vector<std::vector<float>>& samples)
{
    const std::lock_guard lock (mutex);
    const auto count = samples.empty() ? 0 : samples.front().size();

    for (std::size_t c = 0; c < channels.size(); ++c)
    {
        auto& channel = channels[c];
        auto place = static_cast<std::size_t> (numSamples % samplesPerPeak);

        for (std::size_t n = 0; n < count;)
        {
            const auto run = std::min (count - n, samplesPerPeak - place);
            const auto [lowest, highest] = std::minmax_element (samples[c].begin() + static_cast<std::ptrdiff_t> (n), samples[c].begin() + static_cast<std::ptrdiff_t> (n + run));

            if (place == 0)
                channel.peaks.emplace_back();

            channel.lowest = place == 0 ? *lowest : std::min (channel.lowest, *lowest);
            channel.highest = place == 0 ? *highest : std::max (channel.highest, *highest);
            channel.peaks.back() = { toSmall (channel.lowest), toSmall (channel.highest) };
            place = (place + run) % samplesPerPeak;
            n += run;
        }
    }

    numSamples += static_cast<std::int64_t> (count);
}

std::int64_t Peaks::length() const
{
    const std::lock_guard lock (mutex);
    return numSamples;
}

Peaks::Peak Peaks::between (int channel, std::int64_t first, std::int64_t end) const
{
    const std::lock_guard lock (mutex);
    const auto& peaks = channels[static_cast<std::size_t> (channel)].peaks;
    const auto size = static_cast<std::int64_t> (peaks.size());
    const auto from = std::clamp<std::int64_t> (first / samplesPerPeak, 0, size);
    const auto to = std::clamp<std::int64_t> ((end + samplesPerPeak - 1) / samplesPerPeak, from, size);

    if (from == to)
        return {};

    Small all = peaks[static_cast<std::size_t> (from)];

    for (auto i = from + 1; i < to; ++i)
    {
        const auto& peak = peaks[static_cast<std::size_t> (i)];
        all = { std::min (all.lowest, peak.lowest), std::max (all.highest, peak.highest) };
    }

    return { fromSmall (all.lowest), fromSmall (all.highest) };
}
} // namespace plus48

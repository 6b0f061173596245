// SPDX-License-Identifier: GPL-3.0-or-later
#include "Playback.h"

#include <algorithm>

namespace plus48
{
Playback::Playback (const std::vector<std::vector<float>>& channels, double sampleRate)
{
    for (const auto& channel : channels)
    {
        mono.resize (std::max (mono.size(), channel.size()));

        for (std::size_t n = 0; n < channel.size(); ++n)
            mono[n] += channel[n];
    }

    gain.prepare (0.01 * sampleRate, 0.0);
}

void Playback::read (double* output, int numSamples, std::int64_t clock) noexcept
{
    constexpr auto relaxed = std::memory_order_relaxed;
    auto at = now.load (relaxed);

    if (const auto wanted = seekTo.exchange (-1, relaxed); wanted >= 0)
        at = std::min (wanted, length());

    gain.moveTo (isPlaying() ? 1.0 : 0.0, clock);

    for (int n = 0; n < numSamples; ++n)
    {
        const auto level = gain.at (clock + n);
        output[n] = 0.0;

        if (level <= 0.0 && ! isPlaying())
            continue;

        if (at >= length() && looping.load (relaxed))
            at = 0;

        if (at >= length())
        {
            playing.store (false, relaxed);
            continue;
        }

        output[n] = level * static_cast<double> (mono[static_cast<std::size_t> (at)]);
        ++at;
    }

    now.store (at, relaxed);
}
} // namespace plus48

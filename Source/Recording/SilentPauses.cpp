// SPDX-License-Identifier: GPL-3.0-or-later
#include "SilentPauses.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
SilentPauses::SilentPauses (int numChannels, double sampleRate, int latencySamples)
    : shortest (latencySamples + std::llround (shortestSeconds * sampleRate)),
      silentFor (static_cast<std::size_t> (numChannels)),
      found (static_cast<std::size_t> (numChannels))
{
}

const std::vector<std::vector<SilentPauses::Range>>& SilentPauses::find (const std::vector<std::vector<float>>& raw)
{
    for (std::size_t channel = 0; channel < found.size(); ++channel)
    {
        auto& ranges = found[channel];
        auto& silent = silentFor[channel];
        ranges.clear();

        for (std::size_t n = 0; n < raw[channel].size(); ++n)
        {
            silent = std::abs (raw[channel][n]) < silentBelow ? silent + 1 : 0;

            if (silent <= shortest)
                continue;

            if (! ranges.empty() && ranges.back().to == n)
                ++ranges.back().to;
            else
                ranges.push_back ({ n, n + 1 });
        }
    }

    return found;
}

void SilentPauses::interrupt() noexcept { std::fill (silentFor.begin(), silentFor.end(), 0); }
} // namespace plus48

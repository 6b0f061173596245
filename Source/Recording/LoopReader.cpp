// SPDX-License-Identifier: GPL-3.0-or-later
#include "LoopReader.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
LoopReader::LoopReader (std::unique_ptr<ResampledReader> readerToUse) : reader (std::move (readerToUse)) {}

std::int64_t LoopReader::fadeSamples() const noexcept { return std::llround (0.01 * reader->sampleRate()); }

bool LoopReader::read (std::int64_t first, std::int64_t count, const std::optional<LoopRegion>& loop, std::vector<std::vector<float>>& channels)
{
    if (! reader->read (first, count, channels))
        return false;

    if (! loop.has_value() || first + count <= loop->end - fadeSamples() || first >= loop->end)
        return true;

    const auto fade = std::min (fadeSamples(), loop->length());
    const auto fadeStart = loop->end - fade;
    const auto from = std::max (first, fadeStart);
    const auto to = std::min (first + count, loop->end);
    const auto begin = std::max<std::int64_t> (0, from - loop->length());
    const auto end = std::max<std::int64_t> (0, to - loop->length());

    if (! reader->read (begin, end - begin, before))
        return false;

    for (std::size_t channel = 0; channel < channels.size(); ++channel)
        for (auto n = from; n < std::min (to, first + static_cast<std::int64_t> (channels[channel].size())); ++n)
        {
            const auto next = n - loop->length();
            const auto share = static_cast<float> (n - fadeStart) / static_cast<float> (fade);
            auto& sample = channels[channel][static_cast<std::size_t> (n - first)];
            sample *= 1.0f - share;

            if (next >= 0)
                sample += share * before[channel][static_cast<std::size_t> (next - begin)];
        }

    return true;
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Takes/TakeWave.h"

#include "Signal/Units.h"

#include <algorithm>
#include <cmath>

namespace plus48::ui
{
namespace
{
/** Peaks are stored in steps of 1 / 32767, towards zero: the highest sample of 24 bits is one step below full scale. */
constexpr float fullScale = 32765.5f / 32767.0f;

float highestBetween (const Peaks& peaks, std::int64_t first, std::int64_t end, std::optional<int> only = {})
{
    auto highest = 0.0f;

    for (int channel = only.value_or (0); channel < (only.has_value() ? *only + 1 : peaks.numChannels()); ++channel)
    {
        const auto peak = peaks.between (channel, first, end);
        highest = std::max ({ highest, peak.highest, -peak.lowest });
    }

    return highest;
}

float decibelsOf (float magnitude) { return magnitude > 0.0f ? static_cast<float> (dbFromGain (static_cast<double> (magnitude))) : -200.0f; }
} // namespace

TakeWave::TakeWave (const Peaks& peaks, double sampleRate, std::optional<int> channel)
{
    constexpr std::int64_t step = Peaks::samplesPerPeak;
    const auto length = peaks.length();
    const auto numPeaks = (length + step - 1) / step;
    const auto count = std::min<std::int64_t> (numPeaks, maxColumns);
    const auto apart = static_cast<std::int64_t> (std::ceil (placeSeconds * sampleRate / static_cast<double> (step)));
    auto lastClipped = -apart - 1;
    decibels.reserve (static_cast<std::size_t> (count));

    for (std::int64_t i = 0; i < count; ++i)
    {
        const auto first = numPeaks * i / count, end = numPeaks * (i + 1) / count;
        const auto highest = highestBetween (peaks, first * step, end * step, channel);
        decibels.push_back (decibelsOf (highest));

        for (auto n = first; highest >= fullScale && n < end; ++n)
        {
            if (highestBetween (peaks, n * step, (n + 1) * step, channel) < fullScale)
                continue;

            if (n - lastClipped > apart)
                clips.push_back (static_cast<float> ((static_cast<double> (n) + 0.5) / static_cast<double> (numPeaks)));

            lastClipped = n;
        }
    }
}

bool GrowingWave::update (const Peaks& peaks, double sampleRate, int numColumns)
{
    if (numColumns <= 0)
        return false;

    const auto length = static_cast<double> (peaks.length());
    auto span = shortestSeconds * sampleRate;

    while (span < length)
        span *= 2.0;

    const auto scale = span / numColumns;
    auto hasChanged = false;

    if (std::abs (scale - samplesPerColumn) > 1.0e-9)
    {
        samplesPerColumn = scale;
        columns.clear();
        hasChanged = true;
    }

    for (auto next = static_cast<double> (columns.size() + 1) * scale; next <= length; next += scale)
    {
        const auto end = static_cast<std::int64_t> (next);
        columns.push_back (decibelsOf (highestBetween (peaks, static_cast<std::int64_t> (next - scale), end)));
        highest = std::max (highest, columns.back());
        hasChanged = true;
    }

    return hasChanged;
}
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Takes/TakeWave.h"

#include "Recording/ClipPlaces.h"
#include "Signal/Units.h"

#include <algorithm>
#include <cmath>

namespace plus48::ui
{
namespace
{
float decibelsOf (float magnitude) { return magnitude > 0.0f ? static_cast<float> (dbFromGain (static_cast<double> (magnitude))) : -200.0f; }
} // namespace

TakeWave::TakeWave (const Peaks& peaks, double sampleRate, std::optional<int> channel)
{
    constexpr std::int64_t step = Peaks::samplesPerPeak;
    const auto length = peaks.length();
    const auto numPeaks = (length + step - 1) / step;
    const auto count = std::min<std::int64_t> (numPeaks, maxColumns);
    decibels.reserve (static_cast<std::size_t> (count));

    for (std::int64_t i = 0; i < count; ++i)
        decibels.push_back (decibelsOf (highestBetween (peaks, numPeaks * i / count * step, numPeaks * (i + 1) / count * step, channel)));

    for (const auto seconds : ClipPlaces::in (peaks, sampleRate, channel))
        clips.push_back (static_cast<float> (seconds * sampleRate / static_cast<double> (numPeaks * step)));
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

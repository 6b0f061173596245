// SPDX-License-Identifier: GPL-3.0-or-later
#include "ListeningSound.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace plus48
{
namespace
{
/** Energies of so many seconds are compared with each other, and a rise counts by what it comes to. */
constexpr double stepSeconds = 0.005;
} // namespace

std::vector<double> ListeningSound::beginningOf (const std::vector<float>& performance, double sampleRate)
{
    const auto step = static_cast<std::size_t> (stepSeconds * sampleRate);
    auto before = 0.0, highestRise = 0.0;
    std::size_t begin = 0;

    for (std::size_t start = 0; start + step <= performance.size(); start += step)
    {
        auto energy = 0.0;

        for (auto i = start; i < start + step; ++i)
            energy += static_cast<double> (performance[i]) * static_cast<double> (performance[i]);

        if (energy - 4.0 * before > highestRise)
        {
            highestRise = energy - 4.0 * before;
            begin = start;
        }

        before = energy;
    }

    const auto end = std::min (performance.size(), begin + static_cast<std::size_t> (seconds * sampleRate));
    std::vector<double> piece (performance.begin() + static_cast<std::ptrdiff_t> (begin), performance.begin() + static_cast<std::ptrdiff_t> (end));
    const auto highest = std::accumulate (piece.begin(), piece.end(), 0.0, [] (double most, double sample) { return std::max (most, std::abs (sample)); });

    if (highest <= 0.0)
        return { 1.0 };

    for (auto& sample : piece)
        sample /= highest;

    return piece;
}

bool ListeningSound::follow (const SetupEditor& editor, const SourceSelector& sources)
{
    const auto loop = sources.loopOf (editor.source());
    const auto now = loop.has_value() ? loop->samples : nullptr;

    if (now == performance.lock())
        return false;

    performance = now;
    sampleRate = loop.has_value() ? loop->sampleRate : 48000.0;
    samples = now != nullptr ? beginningOf (*now, sampleRate) : std::vector<double> { 1.0 };
    return true;
}

double ListeningSound::at (double ms) const noexcept
{
    const auto place = std::llround (0.001 * ms * sampleRate);
    return place >= 0 && place < static_cast<long long> (samples.size()) ? samples[static_cast<std::size_t> (place)] : 0.0;
}
} // namespace plus48

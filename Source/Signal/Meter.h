// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cmath>

namespace plus48
{
/** The level at one place of the path, in the unit of that place; written by the audio thread, read by any.

    Peak and clip are collected until they are read, so that a slow reader misses nothing.
*/
class Meter
{
public:
    /** [audio thread] */
    template <typename Sample>
    void add (const Sample* samples, int numSamples) noexcept
    {
        double peakNow = 0.0, sum = 0.0;

        for (int n = 0; n < numSamples; ++n)
        {
            const auto sample = static_cast<double> (samples[n]);
            peakNow = std::max (peakNow, std::abs (sample));
            sum += sample * sample;
        }

        addPeak (peakNow);

        if (numSamples > 0)
            meanSquare.store (sum / numSamples, std::memory_order_relaxed);
    }

    /** [audio thread] */
    void addClip() noexcept { clipped.store (true, std::memory_order_relaxed); }

    /** [any thread] The highest magnitude since the last call. */
    double takePeak() noexcept { return peak.exchange (0.0, std::memory_order_relaxed); }

    /** [any thread] Whether it clipped since the last call. */
    bool takeClip() noexcept { return clipped.exchange (false, std::memory_order_relaxed); }

    /** [any thread] The mean square of the latest block. */
    double latestMeanSquare() const noexcept { return meanSquare.load (std::memory_order_relaxed); }

private:
    void addPeak (double candidate) noexcept
    {
        auto current = peak.load (std::memory_order_relaxed);

        while (candidate > current && ! peak.compare_exchange_weak (current, candidate, std::memory_order_relaxed))
        {
        }
    }

    std::atomic<double> peak { 0.0 }, meanSquare { 0.0 };
    std::atomic<bool> clipped { false };

    static_assert (std::atomic<double>::is_always_lock_free);
};
} // namespace plus48

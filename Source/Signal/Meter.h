// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Level.h"
#include "ThreadRole.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <optional>

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
        Level level;

        for (int n = 0; n < numSamples; ++n)
        {
            const auto sample = static_cast<double> (samples[n]);
            level.peak = std::max (level.peak, std::abs (sample));
            level.sumOfSquares += sample * sample;
        }

        add (level, numSamples);
    }

    /** [audio thread] The same for what the chain works with. */
    void add (const double* samples, int numSamples) noexcept { add (levelOf (samples, numSamples), numSamples); }

    /** [audio thread] */
    void addClip() noexcept
    {
        assertAudioThread();
        clipped.store (true, std::memory_order_relaxed);
    }

    /** [any thread] The highest magnitude since the last call. */
    double takePeak() noexcept { return peak.exchange (0.0, std::memory_order_relaxed); }

    /** [any thread] Whether it clipped since the last call. */
    bool takeClip() noexcept { return clipped.exchange (false, std::memory_order_relaxed); }

    /** [any thread] The mean square of all samples since the last call; nothing where there were none. */
    std::optional<double> takeMeanSquare() noexcept
    {
        // A block that comes between the two counts a little much or little, and the other way round the next time.
        const auto count = gatheredCount.exchange (0.0, std::memory_order_relaxed);
        const auto sum = gatheredSum.exchange (0.0, std::memory_order_relaxed);
        return count > 0.0 ? std::optional<double> (sum / count) : std::nullopt;
    }

    /** [any thread] The mean square of the latest block. */
    double latestMeanSquare() const noexcept { return meanSquare.load (std::memory_order_relaxed); }

private:
    void add (const Level& level, int numSamples) noexcept
    {
        assertAudioThread();
        addPeak (level.peak);

        if (numSamples <= 0)
            return;

        meanSquare.store (level.sumOfSquares / numSamples, std::memory_order_relaxed);
        addTo (gatheredSum, level.sumOfSquares);
        addTo (gatheredCount, numSamples);
    }

    void addPeak (double candidate) noexcept
    {
        auto current = peak.load (std::memory_order_relaxed);

        while (candidate > current && ! peak.compare_exchange_weak (current, candidate, std::memory_order_relaxed))
        {
        }
    }

    static void addTo (std::atomic<double>& total, double value) noexcept
    {
        auto current = total.load (std::memory_order_relaxed);

        while (! total.compare_exchange_weak (current, current + value, std::memory_order_relaxed))
        {
        }
    }

    std::atomic<double> peak { 0.0 }, meanSquare { 0.0 }, gatheredSum { 0.0 }, gatheredCount { 0.0 };
    std::atomic<bool> clipped { false };

    static_assert (std::atomic<double>::is_always_lock_free);
};
} // namespace plus48

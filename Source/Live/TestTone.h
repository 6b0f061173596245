// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Signal/ThreadRole.h"
#include "Signal/Units.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace plus48
{
/** 1 kHz at -20 dBFS, first left and then right: whoever hears both knows that the outputs are the right ones. */
class TestTone
{
public:
    static constexpr double hz = 1000.0;
    static constexpr double dbfs = -20.0;
    static constexpr double secondsPerSide = 1.0;
    static constexpr double fadeSeconds = 0.02;

    /** [any thread] With the next block; one that sounds already goes on. */
    void play() noexcept { playing.store (true, std::memory_order_relaxed); }
    bool isPlaying() const noexcept { return playing.load (std::memory_order_relaxed); }

    /** [audio thread] Adds what is due of it, full scale. `sampleRate` in Hz. */
    void addTo (double* left, double* right, int numSamples, double sampleRate) noexcept
    {
        assertAudioThread();

        if (! isPlaying())
            return;

        const auto perSide = static_cast<std::int64_t> (secondsPerSide * sampleRate);
        const auto fade = fadeSeconds * sampleRate;
        const auto amplitude = gainFromDb (dbfs);

        for (int n = 0; n < numSamples && next < 2 * perSide; ++n, ++next)
        {
            const auto at = static_cast<double> (next % perSide), rest = static_cast<double> (perSide) - at;
            const auto level = amplitude * std::clamp (std::min (at, rest) / fade, 0.0, 1.0);
            (next < perSide ? left : right)[n] += level * std::sin (2.0 * std::numbers::pi * hz * at / sampleRate);
        }

        if (next >= 2 * perSide)
        {
            next = 0;
            playing.store (false, std::memory_order_relaxed);
        }
    }

private:
    std::atomic<bool> playing { false };
    std::int64_t next = 0;
};
} // namespace plus48

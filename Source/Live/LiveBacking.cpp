// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveBacking.h"

#include "Signal/ThreadRole.h"

#include <algorithm>
#include <utility>

namespace plus48
{
namespace
{
constexpr double rampSeconds = 0.01;
} // namespace

LiveBacking::~LiveBacking()
{
    const std::unique_ptr<BackingSound> last (current), fading (leaving);
}

void LiveBacking::set (std::unique_ptr<BackingSound> next)
{
    assertMessageThread();
    sounds.dispose();

    // Nothing is a sound without samples.
    sounds.offer (next != nullptr ? std::move (next) : BackingSound::looping ({}, 48000.0));
}

void LiveBacking::prepare (double sampleRate)
{
    // What there was is for the rate of before.
    delete std::exchange (current, nullptr);
    delete std::exchange (leaving, nullptr);
    sounds.withdraw();
    sounds.dispose();
    isOn = restarts = false;
    gain.prepare (rampSeconds * sampleRate, gainWanted.load (std::memory_order_relaxed));
}

void LiveBacking::acquire (std::int64_t clock) noexcept
{
    if (leaving != nullptr && leaving->isSilent())
        sounds.retire (std::exchange (leaving, nullptr));

    if (leaving != nullptr)
        return;

    if (auto* const next = sounds.acquire())
    {
        leaving = std::exchange (current, next);

        if (leaving != nullptr)
            leaving->end (clock);

        restarts |= isOn;
    }
}

void LiveBacking::read (const std::array<double*, 2>& sides, int numSamples, std::int64_t clock, Beside beside) noexcept
{
    assertAudioThread();
    acquire (clock);

    for (auto* const side : sides)
        std::fill_n (side, numSamples, 0.0);

    const auto shouldSound = beside == Beside::recording || (beside == Beside::nothing && isWanted.load (std::memory_order_relaxed));

    if (current != nullptr)
    {
        if (shouldSound && (! isOn || restarts))
            current->begin (clock);
        else if (! shouldSound && isOn)
            current->end (clock);

        current->addTo (sides, numSamples, clock);
    }

    if (leaving != nullptr)
        leaving->addTo (sides, numSamples, clock);

    isOn = shouldSound;
    restarts = false;
    sounding.store (current != nullptr && ! current->isSilent(), std::memory_order_relaxed);
    gain.moveTo (gainWanted.load (std::memory_order_relaxed), clock);

    for (int n = 0; n < numSamples; ++n)
    {
        const auto factor = gain.at (clock + n);
        sides[0][n] *= factor;
        sides[1][n] *= factor;
    }
}
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MeterBallistics.h"

#include <array>

namespace plus48
{
/** The last 20 seconds of sound, or a whole loop where that is longer: what a level is judged by. Pauses do not count, so that nothing is forgotten by
    waiting. [message thread]
*/
class LoudestSound
{
public:
    static constexpr double seconds = 20.0;

    /** Peaks below this, in dB of the meter's unit, are a pause. */
    static constexpr double silentDb = -66.0;

    /** A reading of the meter `elapsed` seconds after the last one, as for MeterBallistics. */
    void update (double peak, double meanSquare, double elapsed) noexcept { update (peak, meanSquare, elapsed, isSound (peak)); }

    /** The same for a meter in another unit, where another one knows whether there is a sound. */
    void update (double peak, double meanSquare, double elapsed, bool isSounding) noexcept
    {
        silent = isSounding ? 0.0 : silent + elapsed;

        if (! isSounding || elapsed <= 0.0)
            return;

        auto* slot = &slots[current];

        if (slot->length >= span / numSlots)
        {
            current = (current + 1) % slots.size();
            slot = &slots[current];
            *slot = {};
        }

        slot->peak = std::max (slot->peak, peak);
        slot->energy += meanSquare * elapsed;
        slot->length += elapsed;
    }

    static bool isSound (double peak) noexcept { return peak > gainFromDb (silentDb); }

    /** How much sound counts from now on. */
    void setSpan (double newSpan) noexcept { span = newSpan; }

    void reset() noexcept
    {
        const auto kept = span;
        *this = {};
        span = kept;
    }

    /** How long the present pause has lasted. */
    double silentSeconds() const noexcept { return silent; }

    /** The highest peak; MeterBallistics::floorDb where there was no sound. */
    double peakDb() const noexcept
    {
        double highest = 0.0;

        for (const auto& slot : slots)
            highest = std::max (highest, slot.peak);

        return highest > 0.0 ? dbFromGain (highest) : MeterBallistics::floorDb;
    }

    /** RMS. */
    double averageDb() const noexcept
    {
        double energy = 0.0, length = 0.0;

        for (const auto& slot : slots)
        {
            energy += slot.energy;
            length += slot.length;
        }

        return energy > 0.0 ? dbFromPower (energy / length) : MeterBallistics::floorDb;
    }

private:
    static constexpr std::size_t numSlots = 40;

    struct Slot
    {
        double peak = 0.0, energy = 0.0, length = 0.0;
    };

    // One more than it takes, as the newest is not full.
    std::array<Slot, numSlots + 1> slots {};
    std::size_t current = 0;
    double span = seconds, silent = 0.0;
};
} // namespace plus48

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MeterBallistics.h"

#include <array>

namespace plus48
{
/** The last 20 seconds of sound: what a level is judged by. Pauses do not count, so that nothing is forgotten by waiting. [message thread] */
class LoudestSound
{
public:
    static constexpr double seconds = 20.0;

    /** Peaks below this, in dB of the meter's unit, are a pause. */
    static constexpr double silentDb = -66.0;

    /** A reading of the meter `elapsed` seconds after the last one, as for MeterBallistics. */
    void update (double peak, double meanSquare, double elapsed) noexcept
    {
        if (! (peak > gainFromDb (silentDb)) || elapsed <= 0.0)
            return;

        auto* slot = &slots[current];

        if (slot->length >= slotSeconds)
        {
            current = (current + 1) % slots.size();
            slot = &slots[current];
            *slot = {};
        }

        slot->peak = std::max (slot->peak, peak);
        slot->energy += meanSquare * elapsed;
        slot->length += elapsed;
    }

    void reset() noexcept { *this = {}; }

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
    static constexpr double slotSeconds = 0.5;

    struct Slot
    {
        double peak = 0.0, energy = 0.0, length = 0.0;
    };

    std::array<Slot, static_cast<std::size_t> (seconds / slotSeconds)> slots {};
    std::size_t current = 0;
};
} // namespace plus48

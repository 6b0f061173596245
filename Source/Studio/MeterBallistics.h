// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Signal/Units.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
/** How a meter moves: the peak rises at once and falls 20 dB in 1.5 s, the average takes 300 ms, the highest peak is held
    for 2 s. [message thread]
*/
class MeterBallistics
{
public:
    static constexpr double fallDbPerSecond = 20.0 / 1.5;
    static constexpr double averageSeconds = 0.3;
    static constexpr double holdSeconds = 2.0;
    static constexpr double floorDb = -200.0;

    MeterBallistics() = default;

    /** Holds the highest peak for another time, in seconds. */
    explicit MeterBallistics (double secondsToHold) noexcept : hold (secondsToHold) {}

    /** A reading of the meter `seconds` after the last one: the highest magnitude since then, and a mean square, in one unit. */
    void update (double peak, double meanSquare, double seconds) noexcept
    {
        const auto now = peak > 0.0 ? std::max (floorDb, dbFromGain (peak)) : floorDb;
        peakLevel = std::max (now, peakLevel - fallDbPerSecond * seconds);

        square += (1.0 - std::exp (-seconds / averageSeconds)) * (meanSquare - square);

        sinceHold += seconds;

        if (now >= holdLevel)
        {
            holdLevel = now;
            sinceHold = 0.0;
        }
        else if (sinceHold > hold)
        {
            // Held no longer: it falls with the bar.
            holdLevel = peakLevel;
        }
    }

    void reset() noexcept { *this = MeterBallistics (hold); }

    /** In dB of the unit; `floorDb` for silence. The peak of a sine of 1 RMS reads 3 dB. */
    double peakDb() const noexcept { return peakLevel; }
    double holdDb() const noexcept { return holdLevel; }

    /** RMS. */
    double averageDb() const noexcept { return square > 0.0 ? std::max (floorDb, dbFromPower (square)) : floorDb; }

private:
    double hold = holdSeconds;
    double peakLevel = floorDb, holdLevel = floorDb, square = 0.0, sinceHold = 0.0;
};
} // namespace plus48

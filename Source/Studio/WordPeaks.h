// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MeterBallistics.h"

#include <utility>
#include <vector>

namespace plus48
{
/** The words in a stretch of sound, each with its peak, found from a meter that is read some 30 times a second: it rises with a word at once, and falls by
    itself until the next one. [message thread]
*/
class WordPeaks
{
public:
    struct Word
    {
        /** From the beginning, in seconds, and in dB of the meter. */
        double atSeconds = 0.0, peakDb = MeterBallistics::floorDb;
    };

    /** What is softer than this, in dB, is a pause. */
    void begin (double softestDb) noexcept
    {
        softest = softestDb;
        all.clear();
        now = lastRise = 0.0;
        last = MeterBallistics::floorDb;
        pauses = 0;
        isInPause = true;
    }

    void update (double peakDb, double seconds)
    {
        now += seconds;
        const auto rises = peakDb > last && peakDb > softest;
        last = peakDb;

        if (! rises)
        {
            if (all.empty())
                return;

            // A tone that stays is none.
            if (now - lastRise > pauseSeconds && peakDb < all.back().peakDb - fallenDb && ! std::exchange (isInPause, true))
                ++pauses;

            return;
        }

        // What rises again at once is the same word.
        if (all.empty() || now - lastRise > wordSeconds)
            all.push_back ({ now, peakDb });

        all.back().peakDb = std::max (all.back().peakDb, peakDb);
        lastRise = now;
        isInPause = false;
    }

    const std::vector<Word>& words() const noexcept { return all; }
    int numPauses() const noexcept { return pauses; }
    double seconds() const noexcept { return now; }

private:
    /** Design choices: between two words, and between two sentences. */
    static constexpr double wordSeconds = 0.2, pauseSeconds = 0.6, fallenDb = 6.0;

    std::vector<Word> all;
    double softest = MeterBallistics::floorDb, now = 0.0, lastRise = 0.0, last = MeterBallistics::floorDb;
    int pauses = 0;
    bool isInPause = true;
};
} // namespace plus48

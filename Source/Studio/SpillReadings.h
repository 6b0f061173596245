// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChannelReadings.h"
#include "SetupEditor.h"

namespace plus48
{
/** What the engine meters in front of the open microphones and at the outputs, ready to be shown. [message thread] */
class SpillReadings
{
public:
    SpillReadings (EngineBinding&, const SetupEditor&);

    /** Some 30 times a second. */
    void update (double seconds);

    /** The performer's own sound and what spills, at the microphone of an input, as averages of 300 ms in dB SPL; see SpillMeters. Nothing where it is silent, or where no
        microphone runs.
    */
    std::optional<double> performanceSpl (int input) const;
    std::optional<double> spillSpl (int input) const;

    /** How far the spill is under the performance now, in dB; negative where it is louder. */
    std::optional<double> underPerformanceDb (int input) const;

    /** The mean squares since the last update, in Pa^2. */
    struct Now
    {
        double performance = 0.0, spill = 0.0;
    };

    const Now& now (int input) const noexcept { return channels[static_cast<std::size_t> (input)].now; }

    /** What the simulated outputs give, in full scale: peak and average of the louder moment of both sides. */
    const MeterBallistics& headphones() const noexcept { return headphonesLevel; }
    const MeterBallistics& monitors() const noexcept { return monitorsLevel; }

    /** One of them is at its end: full scale or more, since the last update. */
    bool isAtFullScale() const noexcept { return atFullScale; }

    /** By how much the output limiters turn down, in dB, 0 or more; falls as a meter's peak does. */
    double limiterReductionDb() const noexcept { return std::max (0.0, limiterLevel.peakDb()); }

private:
    struct Channel
    {
        MeterBallistics performance, spill;
        Now now;
    };

    static std::optional<double> splOf (const MeterBallistics&);

    EngineBinding& engine;
    const SetupEditor& editor;
    std::array<Channel, Setup::maxInputs> channels;
    MeterBallistics headphonesLevel, monitorsLevel, limiterLevel;
    bool atFullScale = false;
};
} // namespace plus48

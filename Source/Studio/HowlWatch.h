// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SpillFigures.h"
#include "SpillReadings.h"

#include "Measurement/RealFft.h"

namespace plus48
{
/** Finds out that the loop of microphone, preamp, loudspeakers and microphone howls, names the frequency, and knows the cure. What howls never passes the output limiter's
    ceiling. [message thread]
*/
class HowlWatch
{
public:
    struct Howl
    {
        /** Of what is loudest in the outputs. */
        double hz = 0.0;

        /** By formula, at its worst frequency. */
        double loopGainDb = 0.0;

        /** Else it goes round through the headphones alone. */
        bool isThroughMonitors = true;
    };

    HowlWatch (EngineBinding&, SetupEditor&, const SpillReadings&, const SpillFigures&);

    /** Where it howls now. */
    const std::optional<Howl>& howl() const noexcept { return found; }

    /** Some 30 times a second, behind the readings. */
    void update (double seconds);

    /** What ends it, for a button: `Mute monitors`, and what it does to a setup. */
    struct Cure
    {
        juce::String name;
        std::function<void (Setup&)> apply;
    };

    Cure cure() const;

    /** Does it: one step of undo. */
    juce::Result mute();

    /** By formula, a loop is said to howl from here on: the engine keeps to the formula within half a decibel. */
    static constexpr double leastLoopGainDb = -0.5;

private:
    bool isSuspicious() const;
    double loudestHz();

    EngineBinding& engine;
    SetupEditor& editor;
    const SpillReadings& readings;
    const SpillFigures& figures;
    std::optional<Howl> found;
    double seenSeconds = 0.0;
    std::unique_ptr<RealFft> transform;
};
} // namespace plus48

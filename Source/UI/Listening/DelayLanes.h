// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/ListeningFigures.h"
#include "Studio/ListeningSound.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** A sound as it is heard directly, and the same as the computer sends it back, on one axis of time: what plays, later by as many samples as the
    engine's.
*/
class DelayLanes : public juce::Component
{
public:
    DelayLanes();

    /** `sound` stays the caller's. */
    void show (const ListeningFigures&, const ListeningSound& sound);

    /** Where the sound begins in the upper lane and in the lower one, in pixels; for tests. */
    float startOfDirect() const noexcept { return xOf (leadMs); }
    float startOfComputer() const noexcept { return xOf (leadMs + delay.totalMs); }

    void paint (juce::Graphics&) override;

private:
    /** Before the sound begins. */
    static constexpr double leadMs = 8.0;

    float xOf (double ms) const noexcept;
    juce::Rectangle<float> lane (int index) const noexcept;
    void paintLane (juce::Graphics&, int index, double lateMs, bool isHeard) const;
    void paintArrow (juce::Graphics&) const;
    void paintWords (juce::Graphics&, float y) const;
    void paintAxis (juce::Graphics&) const;

    const ListeningSound* sound = nullptr;
    InterfaceDelay delay;
    MonitorSettings monitor;
    bool hasDirect = true;
    double spanMs = 60.0;
};
} // namespace plus48::ui

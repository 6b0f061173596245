// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/ListeningFigures.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** The microphone, who performs in front of it, and the monitors, seen from above: distance and angle as they are set. [message thread] */
class RoomPlan : public juce::Component
{
public:
    RoomPlan();

    void show (const ListeningFigures&, const MonitorPlacement&);

    /** From the microphone to what it looks at, clockwise from the monitors, in degrees; for tests. */
    double shownAngleDeg() const noexcept { return figures.has_value() ? figures->angleDeg : 0.0; }

    void paint (juce::Graphics&) override;

private:
    juce::Point<float> centre() const noexcept;
    bool isMonitorHeard() const;
    juce::Point<float> monitorAt (float side) const noexcept;
    void paintMonitor (juce::Graphics&, float side) const;
    void paintPerformer (juce::Graphics&) const;
    void paintMicrophone (juce::Graphics&) const;
    void paintWords (juce::Graphics&) const;

    std::optional<ListeningFigures> figures;
    MonitorPlacement placement;
    juce::StringArray painted;
};
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/SoundCheck.h"

namespace plus48::ui
{
/** Measures how the program starts and idles, for plus48-bench: milliseconds from the start of the process to the first paint
    and to the first sound, resident memory, and processor time by thread. Prints one JSON object, and ends the program.
*/
class StartReport : private juce::Timer
{
public:
    StartReport (SoundCheck&, double seconds);

    /** [message thread] The window has been painted for the first time. */
    void painted();

private:
    void timerCallback() override;
    void print() const;

    SoundCheck& soundCheck;
    const double seconds;
    double paintedMs = 0.0, soundMs = 0.0, measuredFrom = 0.0;
    std::map<juce::String, double> cpuBefore;
    juce::uint32 startedAt = 0;
};
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** The output limiter as it is: what it makes of every level, by OutputLimiter itself, its ceiling, and by how much it turned down of late. It cannot be switched
    off. [message thread]
*/
class LimiterCurve : public juce::Component
{
public:
    LimiterCurve();

    /** By how much it turns down, in dB, 0 or less. */
    void update (double turnedDownDb);
    double shownDb() const noexcept { return shown; }

    void paint (juce::Graphics&) override;

private:
    juce::Rectangle<float> graph() const noexcept;
    void paintCurve (juce::Graphics&) const;

    double shown = 0.0;
};
} // namespace plus48::ui

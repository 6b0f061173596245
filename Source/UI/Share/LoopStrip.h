// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Recording/Peaks.h"
#include "Sharing/SharedTake.h"
#include "UI/Controls/Control.h"

#include <memory>

namespace plus48::ui
{
/** The waveform of a whole take, and the part of it that is shared: its ends are dragged, or the middle. With the keyboard, Left and Right move it by a
    tenth of a second, with Shift its end.
*/
class LoopStrip : public Control
{
public:
    LoopStrip();

    std::function<void (SharedPart)> onChange;

    void setTake (std::shared_ptr<const Peaks>, std::int64_t numSamples, double sampleRate);

    /** The shortest and the longest that it may become, in seconds. */
    void setLimits (double shortest, double longest);
    void setPart (SharedPart, juce::NotificationType = juce::dontSendNotification);
    SharedPart part() const noexcept { return chosen; }

    juce::String valueText() const override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseMove (const juce::MouseEvent&) override;
    bool keyPressed (const juce::KeyPress&) override;

private:
    enum class Handle
    {
        start,
        end,
        middle
    };

    void paintBody (juce::Graphics&) override;
    float xOf (std::int64_t sample) const;
    Handle handleAt (float x) const;
    void move (Handle, SharedPart from, std::int64_t samples);

    std::shared_ptr<const Peaks> peaks;
    std::int64_t length = 1;
    double rate = 48000.0, shortest = 0.5, longest = 1.0e9;
    SharedPart chosen, before;
    Handle dragged = Handle::middle;
};
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/PushButton.h"
#include "UI/Settings/Overlay.h"

namespace plus48::ui
{
/** A page that covers the whole window: the way back on the left, what it is in the middle. Esc leaves. [message thread] */
class FullPage : public Overlay
{
public:
    explicit FullPage (const juce::String& wayBack);

    /** Of the bar at the top: `Blind test`, and `Trial 7 of 12`. */
    void setHeading (const juce::String& title, const juce::String& detail);

    void paint (juce::Graphics&) final;
    void resized() final;

    /** For an area of this height, between what was drawn for a window of 640 and for one of 900. */
    static int between (int height, int small, int drawn) noexcept;

protected:
    static constexpr int barHeight = 56;

    /** Places all but the bar. */
    virtual void arrange() = 0;
    virtual void paintPage (juce::Graphics&) = 0;

    /** In the middle of the window, so wide at most. */
    juce::Rectangle<int> column (int widest) const;

    /** At the right end of the bar. */
    void placeInBar (PushButton&) const;

    /** Left of another one there. */
    void placeBeside (PushButton&, const PushButton& right) const;

    PushButton back;

private:
    juce::Rectangle<int> sheetArea() const override { return getLocalBounds(); }
    void paintSheet (juce::Graphics&, juce::Rectangle<float>) override {}

    juce::String heading, detail;
};
} // namespace plus48::ui

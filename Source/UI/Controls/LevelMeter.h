// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Control.h"
#include "UI/Look/MeterArt.h"

namespace plus48::ui
{
/** A level from -60 to 0 dBFS. A click on it takes the clipping back. */
class LevelMeter : public Control
{
public:
    explicit LevelMeter (MeterArt art = {});

    /** It was clicked while the lamp was lit, or Enter was pressed on it. */
    std::function<void()> onClipReset;

    /** Repaints only when a pixel changes. */
    void setReading (const MeterReading& newReading);
    const MeterReading& reading() const noexcept { return current; }
    void setArt (MeterArt newArt);

    /** The well alone, in the parent; room for scale, lamp, bracket and text is added. */
    void setBar (juce::Rectangle<int> barInParent);

    juce::String valueText() const override;
    bool hitTest (int, int) override { return true; }
    void mouseUp (const juce::MouseEvent& event) override;
    bool keyPressed (const juce::KeyPress& key) override;

private:
    void paintBody (juce::Graphics& g) override;
    juce::Path focusRing() const override;
    juce::Rectangle<float> bar() const noexcept;
    juce::AccessibilityRole role() const override { return juce::AccessibilityRole::progressBar; }
    std::unique_ptr<juce::AccessibilityValueInterface> valueInterface() override;

    MeterArt art;
    MeterReading current;
    juce::Rectangle<int> barHere;
};
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Control.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"

namespace plus48::ui
{
/** One end of the stretch that is looped: dragged by the wave under it, moved by the arrows while it has the keyboard. [message thread] */
class LoopEnd : public Control
{
public:
    static constexpr int width = 8;

    LoopEnd (const juce::String& name, const juce::String& id)
    {
        setComponentID (id);
        setNames (name, "Left and right move it by a tenth of a second, with Shift by a hundredth.");

        // The wave under it is what is dragged.
        setInterceptsMouseClicks (false, false);
    }

    /** By so many seconds. */
    std::function<void (double)> onMove;
    std::function<juce::String()> textOf;

    juce::String valueText() const override { return textOf != nullptr ? textOf() : juce::String(); }
    void placeChanged() { valueHasChanged(); }

    bool keyPressed (const juce::KeyPress& key) override
    {
        const auto isLeft = key.isKeyCode (juce::KeyPress::leftKey);

        if (! isLeft && ! key.isKeyCode (juce::KeyPress::rightKey))
            return false;

        keyWasUsed();
        onMove ((isLeft ? -1.0 : 1.0) * (key.getModifiers().isShiftDown() ? 0.01 : 0.1));
        return true;
    }

private:
    void paintBody (juce::Graphics& g) override
    {
        const auto area = body();
        g.setColour (palette().t2);
        g.fillRoundedRectangle (area, 4.0f);
        juce::Path groove;
        groove.startNewSubPath (area.getCentreX(), area.getCentreY() - 8.0f);
        groove.lineTo (area.getCentreX(), area.getCentreY() + 8.0f);
        stroke (g, groove, palette().inset, 1.5f);
    }

    float cornerRadius() const override { return 4.0f; }
    juce::AccessibilityRole role() const override { return juce::AccessibilityRole::slider; }
};
} // namespace plus48::ui

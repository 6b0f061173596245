// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Look/Palette.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** A view whose lower edge fades out while there is more below: a line that is cut there looks as if it goes on. [message thread] */
class FadingViewport : public juce::Viewport
{
public:
    /** The surface that it lies on. */
    std::function<juce::Colour()> surface = [] { return palette().s1; };

    void paintOverChildren (juce::Graphics& g) override
    {
        const auto* const content = getViewedComponent();

        if (content == nullptr || content->getBottom() <= getViewHeight())
            return;

        const auto area = juce::Rectangle<int> (0, getViewHeight() - fadeHeight, getViewWidth(), fadeHeight).toFloat();
        g.setGradientFill (juce::ColourGradient::vertical (surface().withAlpha (0.0f), area.getY(), surface(), area.getBottom()));
        g.fillRect (area);
    }

private:
    static constexpr int fadeHeight = 28;
};
} // namespace plus48::ui

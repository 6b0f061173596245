// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ListeningTest/TestScore.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** How often each score comes up by luck alone, and where this one stands. [message thread] */
class ScoreChart : public juce::Component
{
public:
    explicit ScoreChart (const TestScore&);

    void paint (juce::Graphics&) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    juce::Rectangle<float> barOf (int count) const;
    bool isInTail (int count) const;
    void paintBars (juce::Graphics&) const;
    void paintLimit (juce::Graphics&, int first, bool isLeft) const;
    void paintBubble (juce::Graphics&) const;
    void paintShare (juce::Graphics&) const;

    const TestScore score;
    std::vector<double> shares;
    double highest = 0.0;
};
} // namespace plus48::ui

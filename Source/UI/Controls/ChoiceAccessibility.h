// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <functional>

namespace plus48::ui
{
/** One of a few, for screen readers: the index as the value, the words as its text. */
class ChoiceAccessibility : public juce::AccessibilityValueInterface
{
public:
    ChoiceAccessibility (std::function<int()> getIndex, std::function<juce::String()> getText, std::function<void (int)> setIndex, std::function<int()> getCount)
        : index (std::move (getIndex)), text (std::move (getText)), choose (std::move (setIndex)), count (std::move (getCount))
    {
    }

    bool isReadOnly() const override { return false; }
    double getCurrentValue() const override { return index(); }
    juce::String getCurrentValueAsString() const override { return text(); }
    void setValue (double newValue) override { choose (juce::roundToInt (newValue)); }
    void setValueAsString (const juce::String& newValue) override { choose (newValue.getIntValue()); }
    AccessibleValueRange getRange() const override { return { { 0.0, static_cast<double> (juce::jmax (0, count() - 1)) }, 1.0 }; }

private:
    std::function<int()> index;
    std::function<juce::String()> text;
    std::function<void (int)> choose;
    std::function<int()> count;
};
} // namespace plus48::ui

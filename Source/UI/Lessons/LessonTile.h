// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"

namespace plus48::ui
{
/** A sound to press in a lesson: Before or After, 1 or 2. It has no colour of its own: neither of them is path A or B. [message thread] */
class LessonTile : public Pressable
{
public:
    /** `large` is the word or figure on top, `key` the key that hears it, shown while it waits. */
    LessonTile (const juce::String& large, const juce::String& key);

    void setWords (const juce::String& title, const juce::String& line);
    void setHeard (bool);

    juce::String valueText() const override { return isHeard ? "heard now" : "waiting"; }

private:
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 10.0f; }
    juce::AccessibilityRole role() const override { return juce::AccessibilityRole::radioButton; }
    juce::AccessibleState state (juce::AccessibleState common) const override;

    const juce::String large, key;
    juce::String title, line;
    bool isHeard = false;
};
} // namespace plus48::ui

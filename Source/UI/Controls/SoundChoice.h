// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"

namespace plus48::ui
{
/** One of several sounds, heard by a press; the one that is heard is marked. [message thread] */
class SoundChoice : public Pressable
{
public:
    void setHeard (bool);
    bool isHeard() const noexcept { return heard; }

    juce::String valueText() const override { return heard ? "heard" : juce::String(); }

protected:
    juce::AccessibilityRole role() const override { return juce::AccessibilityRole::radioButton; }
    juce::AccessibleState state (juce::AccessibleState common) const override;

private:
    bool heard = false;
};

/** With a large letter, word or figure, two lines of words, and the key that hears it. [message thread] */
class SoundChoiceTile : public SoundChoice
{
public:
    /** `spoken` is what a screen reader says for `largeToShow`. */
    SoundChoiceTile (const juce::String& largeToShow, const juce::String& spoken, const juce::String& keyToShow);

    void setWords (const juce::String& newTitle, const juce::String& newLine);

protected:
    const juce::String large, key;
    juce::String title, line;
};
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/SoundChoice.h"
#include "UI/Look/Palette.h"

namespace plus48::ui
{
/** A sound to press in a test: A, X or B; the first or the second. [message thread] */
class SoundTile : public SoundChoiceTile
{
public:
    /** `colour` is that of its letter, and of all of it while it is heard. */
    SoundTile (const juce::String& letter, const juce::String& key, juce::Colour Palette::*colour, juce::Colour Palette::*onColour);

private:
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 16.0f; }

    juce::Colour Palette::*const colour;
    juce::Colour Palette::*const onColour;
};

/** What is said of a trial: `X is A`. [message thread] */
class AnswerButton : public Pressable
{
public:
    AnswerButton (const juce::String& keyToShow, juce::Colour Palette::*colourToUse) : keyName (keyToShow), colour (colourToUse) {}
    void setText (const juce::String& text, const juce::String& help, const juce::String& spokenKey);

private:
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 12.0f; }

    const juce::String keyName;
    juce::Colour Palette::*const colour;
    juce::String text;
};
} // namespace plus48::ui

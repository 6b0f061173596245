// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"

namespace plus48::ui
{
/** One of the three beginnings: a picture, what it is, and whether it is ready. [message thread] */
class ChoiceCard : public Pressable
{
public:
    enum class Picture
    {
        microphone,
        voice,
        instrument
    };

    ChoiceCard (Picture pictureToShow, const juce::String& titleToShow, const juce::String& lineToShow, const juce::String& keyToShow);

    /** The last line: what there is, or what is missing first. */
    void setFoot (const juce::String& text, bool isReady);
    const juce::String& foot() const noexcept { return footText; }

    /** The green one, which Enter takes. */
    void setEasiest (bool shouldBe);

private:
    void paintBody (juce::Graphics& g) override;
    void paintPicture (juce::Graphics& g, juce::Rectangle<float> well) const;
    float cornerRadius() const override { return 12.0f; }

    const Picture picture;
    const juce::String title, line, keyName;
    juce::String footText;
    bool isReady = true, isEasiest = false;
};
} // namespace plus48::ui

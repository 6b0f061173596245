// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/PushButton.h"
#include "UI/GearMenu/Datasheet.h"

namespace plus48::ui
{
/** "In your path": what would change, and the button that does it. [message thread] */
class EffectWell : public juce::Component
{
public:
    EffectWell();

    std::function<void()> onChoose;

    void setSheet (const Datasheet& newSheet);

    /** Why the last choice could not be made, in place of the effect. */
    void showProblem (const juce::String& message);

    /** What it needs in this width, in pixels. */
    int heightFor (int width) const;

    PushButton& button() noexcept { return chooseButton; }

    void paint (juce::Graphics& g) override;
    void resized() override;

private:
    juce::Rectangle<float> wordsArea (float width) const;
    float buttonColumn() const;

    juce::String title, effect, consequence;
    bool isProblem = false;
    PushButton chooseButton { PushButton::Kind::primary };
};
} // namespace plus48::ui

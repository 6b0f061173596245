// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Live/DeviceProblem.h"
#include "UI/Controls/PushButton.h"

namespace plus48::ui
{
/** What is wrong with the audio device, ringed red, and the two things that can be done. [message thread] */
class ProblemCard : public juce::Component
{
public:
    ProblemCard();

    std::function<void()> onTryAgain, onUseSimulated;

    /** The likelier of the two buttons is the green one. */
    void setProblem (const DeviceProblem&);
    const juce::String& message() const noexcept { return problem.message; }

    /** At this width, in pixels. */
    int heightFor (int width) const;

    void paint (juce::Graphics&) override;
    void resized() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    void setPrimary (DeviceProblem::Action);
    float messageHeight (int width, juce::Graphics*) const;

    DeviceProblem problem;
    std::unique_ptr<PushButton> tryAgain, useSimulated;
};
} // namespace plus48::ui

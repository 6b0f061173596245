// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/PushButton.h"
#include "UI/Verdict/RankingLayout.h"
#include "UI/Verdict/VerdictSound.h"

namespace plus48::ui
{
/** Something that would help, how much, and how it sounds. */
class RemedyRow : public juce::Component
{
public:
    using Side = VerdictSound::Side;
    using By = VerdictSound::By;

    RemedyRow (const PreampAdvice::Remedy&, const RankingLayout&, int index, By heardBy);

    std::function<void (Side)> onHear;

    /** Another figure of the same thing: its bar moves there. */
    void show (const PreampAdvice::Remedy&, const RankingLayout&, By heardBy);
    void showHeard (const VerdictSound&);

    /** Some 30 times a second, while the bar moves. */
    void tick (double seconds, bool isMotionReduced);

    const PreampAdvice::Remedy& shown() const noexcept { return remedy; }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void paintNames (juce::Graphics&) const;
    void paintBar (juce::Graphics&) const;
    juce::Colour colour() const;
    void showButton (PushButton&, bool isAsked, const VerdictSound&, const juce::String& words);

    PreampAdvice::Remedy remedy;
    RankingLayout layout;
    double barDb = 0.0;
    PushButton now { PushButton::Kind::small, "Now", Icon::play }, withIt { PushButton::Kind::small, "With it", Icon::play };
};

/** Which of the palette's colours a kind of thing has. */
juce::Colour Palette::*colourOf (PreampAdvice::Kind) noexcept;
} // namespace plus48::ui

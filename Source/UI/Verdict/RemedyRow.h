// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/RemedyAudition.h"
#include "UI/Controls/PushButton.h"
#include "UI/Verdict/RankingLayout.h"

namespace plus48::ui
{
/** Something that would help, how much, and how it sounds. */
class RemedyRow : public juce::Component
{
public:
    using Side = RemedyAudition::Side;

    RemedyRow (const PreampAdvice::Remedy&, const RankingLayout&, int index, bool canBeHeard);

    std::function<void (Side)> onHear;

    /** Another figure of the same thing: its bar moves there. */
    void show (const PreampAdvice::Remedy&, const RankingLayout&, bool canBeHeard);
    void showHeard (const RemedyAudition&);

    /** Some 30 times a second, while the bar moves. */
    void tick (double seconds, bool isMotionReduced);

    const PreampAdvice::Remedy& shown() const noexcept { return remedy; }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void paintNames (juce::Graphics&) const;
    void paintBar (juce::Graphics&) const;
    juce::Colour colour() const;
    void showButton (PushButton&, bool isAsked, const RemedyAudition&, const juce::String& words);

    PreampAdvice::Remedy remedy;
    RankingLayout layout;
    double barDb = 0.0;
    PushButton now { PushButton::Kind::small, "Now", Icon::play }, withIt { PushButton::Kind::small, "With it", Icon::play };
};

/** Which of the palette's colours a kind of thing has. */
juce::Colour Palette::*colourOf (PreampAdvice::Kind) noexcept;
} // namespace plus48::ui

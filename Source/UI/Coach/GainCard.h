// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioParts.h"
#include "UI/Controls/HelpAt.h"
#include "UI/Controls/PushButton.h"
#include "UI/Look/Glossary.h"

namespace plus48::ui
{
/** "Set gain for me", in the coach's place: ten seconds of listening, and what became of it until something else is turned. [message thread] */
class GainCard : public juce::Component, public HelpAt
{
public:
    explicit GainCard (StudioParts&);

    /** It has something to show. */
    bool isNeeded() const;

    /** Some 30 times a second, while it is needed. */
    void tick();

    /** What dBFS are. */
    juce::String helpAt (juce::Point<int>) const override { return glossary::explained ("dBFS"); }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    enum class Shown
    {
        nothing,
        listening,
        result
    };

    const GainSetting::Outcome* result() const { return studio.gainSetting.resultOfOne(); }
    void show (Shown);
    void announce() const;
    juce::String headline() const;
    void paintTitle (juce::Graphics&, juce::Rectangle<float>) const;
    void paintListening (juce::Graphics&, juce::Rectangle<float>) const;
    void paintResult (juce::Graphics&, juce::Rectangle<float>) const;
    void paintChart (juce::Graphics&, juce::Rectangle<float>) const;
    juce::Rectangle<int> content() const { return getLocalBounds().reduced (20, 0).withTrimmedTop (16).withTrimmedBottom (14); }

    StudioParts& studio;
    Shown shown = Shown::nothing;
    PushButton stop { PushButton::Kind::plain, "Stop listening" }, record { PushButton::Kind::primary }, undo { PushButton::Kind::plain, "Undo", Icon::undo }, again { PushButton::Kind::ghost, "Again" };
};
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/ClaimTests.h"
#include "Studio/CoachSession.h"
#include "UI/Controls/HelpAt.h"
#include "UI/Controls/LinkText.h"
#include "UI/Controls/PushButton.h"
#include "UI/Look/Glossary.h"

namespace plus48::ui
{
/** What the coach says now, and the button that does it. Its bounds are larger than what it shows by Control::margin, for the
    button's focus ring.
*/
class CoachCard : public juce::Component, public HelpAt
{
public:
    CoachCard (CoachSession&, const ClaimTests&);

    /** Leads to a short blind test of what is said. */
    std::function<void (const ClaimedPair&)> onProve;

    /** With the line "Coach" on top, or without: a tab says so then. */
    void setTitled (bool shouldBeTitled);

    /** Often: repaints where the words are others. */
    void refresh();

    /** After a change of the setup, or another test. Takes some milliseconds. */
    void refreshResult();

    /** Headline of one line, three lines of text, and a button. */
    int idealHeight() const { return titleHeight() + 30 + 60 + 12 + 36; }

    /** What the unit in its words means. */
    juce::String helpAt (juce::Point<int>) const override { return glossary::meaningIn (shown.text); }

    void paint (juce::Graphics& g) override;
    void resized() override;
    void lookAndFeelChanged() override;

private:
    int titleHeight() const { return titled ? 32 : 0; }

    juce::Rectangle<float> content() const { return getLocalBounds().reduced (Control::margin).toFloat(); }
    juce::Rectangle<float> textArea() const { return content().withTrimmedTop (static_cast<float> (titleHeight()) + 30.0f); }

    /** What is said, and what a test of it came to. */
    juce::String textNow() const { return result.isEmpty() ? shown.text : shown.text + " " + result; }
    juce::String resultOf (const CoachAdvice&) const;
    void show (const CoachAdvice&);

    CoachSession& coach;
    const ClaimTests& claims;
    PushButton button { PushButton::Kind::primary }, goThere { PushButton::Kind::plain, "Go to it" };
    LinkText prove { "Prove it" };
    CoachAdvice shown;
    juce::String result;
    bool titled = true;
};
} // namespace plus48::ui

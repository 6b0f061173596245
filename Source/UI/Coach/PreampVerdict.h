// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/ClaimTests.h"
#include "UI/Controls/HelpAt.h"
#include "UI/Controls/LinkText.h"
#include "UI/Look/Glossary.h"

namespace plus48::ui
{
/** "Do I need an external preamp?", answered by the engine's own figures, and by the ear of who asks: a link leads to a short blind test, and what
    came of it is said here. Its bounds are larger than what it shows by Control::margin, for the link's focus ring.
*/
class PreampVerdict : public juce::Component, public HelpAt
{
public:
    PreampVerdict (const Figures&, const ClaimTests&);

    std::function<void (const ClaimedPair&)> onProve;

    /** The question was pressed: all of the answer is wanted. */
    std::function<void()> onOpen;

    juce::String helpAt (juce::Point<int>) const override { return juce::String::fromUTF8 (glossary::verdict); }

    /** Takes some ten milliseconds after a change of the setup. */
    void refresh();

    /** Of what it shows, in this width of it. */
    int idealHeight (int width) const;

    void paint (juce::Graphics& g) override;
    void resized() override;

private:
    bool isBesideQuestion (int width) const;

    const Figures& figures;
    const ClaimTests& claims;
    /** The question itself, which leads to the whole answer. */
    class QuestionLink : public Pressable
    {
        void paintBody (juce::Graphics&) override;
        float cornerRadius() const override { return 4.0f; }
        juce::AccessibilityRole role() const override { return juce::AccessibilityRole::hyperlink; }
    };

    QuestionLink question;
    LinkText prove { "Prove it" };
    juce::String text;
};

/** In words; `*...*` is bold. */
juce::String verdictText (const PreampAdvice& advice);
} // namespace plus48::ui

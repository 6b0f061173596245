// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Lessons/LessonSession.h"
#include "UI/Controls/FadingViewport.h"
#include "UI/Controls/PushButton.h"
#include "UI/Lessons/KeyButton.h"

namespace plus48::ui
{
/** What a lesson leaves to keep: a number and a sentence, what was measured before and after, and where to go from here. It scrolls where there is little room.
    [message thread]
*/
class KeepCard : public juce::Component
{
public:
    explicit KeepCard (LessonSession&);

    std::function<void (const juce::String& id)> onBegin;
    std::function<void()> onAgain, onLeave;

    /** The lesson after this one; nullptr at the end of the list. */
    const Lesson* nextLesson() const;

    /** After another step. */
    void refresh();

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    struct Bar
    {
        juce::String name, value;
        float share = 0.0f;
        bool isAfter = false;
    };

    /** All of it, whatever room there is. */
    class Content : public juce::Component
    {
    public:
        explicit Content (KeepCard& ownerToShow) : owner (ownerToShow) {}
        void paint (juce::Graphics& g) override { owner.paintContent (g); }

    private:
        KeepCard& owner;
    };

    int layOutSentence (juce::Graphics*) const;
    void paintContent (juce::Graphics&) const;
    void paintBars (juce::Graphics&, juce::Rectangle<float>& area) const;
    void paintGuess (juce::Graphics&, juce::Rectangle<float> area) const;
    int middleHeight() const;
    void placeButtons();

    LessonSession& session;
    Content content { *this };
    FadingViewport window;
    KeyButton begin { KeyButton::Kind::primary, "Enter" }, leave { KeyButton::Kind::plain, "Esc" };
    PushButton again { PushButton::Kind::ghost, "Do it again", Icon::undo };
    juce::String sentence, number, barsTitle, guessTitle, guessed, numberTitle;
    std::vector<Bar> bars;
    juce::Rectangle<int> left, middle, right;
};
} // namespace plus48::ui

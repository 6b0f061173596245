// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/FadingViewport.h"
#include "UI/Controls/LinkText.h"
#include "UI/Controls/SearchField.h"
#include "UI/Learn/GlossaryList.h"

namespace plus48::ui
{
/** Words of a lesson, or those that were searched for, and the way to all of them. [message thread] */
class GlossaryCard : public juce::Component
{
public:
    GlossaryCard();

    std::function<void()> onAllWords;

    /** The keyboard is wanted back: Esc in the search. */
    std::function<void()> onLeave;

    /** What is there until something is typed: `of` says whose words these are. */
    void showWords (const juce::StringArray& words, const juce::String& of);

    SearchField& searchField() noexcept { return search; }
    int numShown() const noexcept { return list.numShown(); }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void fill();

    juce::StringArray wordsOfLesson;
    juce::String whose, typed;
    SearchField search { "Find a word", "/" };
    GlossaryList list;
    FadingViewport viewport;
    LinkText all;
};
} // namespace plus48::ui

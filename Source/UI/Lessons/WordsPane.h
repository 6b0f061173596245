// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/FadingViewport.h"
#include "UI/Lessons/WordsView.h"

namespace plus48::ui
{
/** The words of a lesson where the coach is at other times, below a title where there is one; they scroll where there is little room. [message thread] */
class WordsPane : public juce::Component
{
public:
    /** In the look of the coach's card, whose place it takes. */
    static constexpr int inset = 20, titleHeight = 34;

    WordsPane();

    void setTitled (bool);

    /** `line` stands above the terms where the bar has no room for it. */
    void setWords (const juce::StringArray& terms, const juce::String& line = {});

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    WordsView words;
    FadingViewport window;
    bool isTitled = true;
};
} // namespace plus48::ui

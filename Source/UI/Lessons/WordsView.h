// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <vector>

namespace plus48::ui
{
/** The terms of a lesson, each with its sentence from the glossary. [message thread] */
class WordsView : public juce::Component
{
public:
    WordsView() { setTitle ("Words in this lesson"); }

    /** `line` stands above them where the bar has no room for it. */
    void setWords (const juce::StringArray& terms, const juce::String& line = {});

    int idealHeight (int width) const;

    void paint (juce::Graphics&) override;

private:
    struct Word
    {
        juce::String term, meaning;

        bool operator== (const Word&) const = default;
    };

    /** Returns the height used; draws nothing without `g`. */
    float layOut (juce::Graphics* g, float width) const;

    std::vector<Word> words;
    juce::String lead;
};
} // namespace plus48::ui

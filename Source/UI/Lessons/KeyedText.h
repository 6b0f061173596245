// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

#include <vector>

namespace plus48::ui
{
/** What a lesson says, with the keys that it names drawn as their caps: in a sentence that begins with "Press", every capital letter that stands alone. [message thread] */
class KeyedText
{
public:
    explicit KeyedText (const juce::String& text);

    /** How many lines it takes in so many pixels. */
    int numLines (const juce::Font&, float width) const;

    /** As many of its lines as have room. */
    void draw (juce::Graphics&, const juce::Font&, juce::Colour, juce::Rectangle<float> area, float lineHeight) const;

private:
    struct Word
    {
        juce::String text;
        bool isKey = false;

        /** Stands at the one before it: a comma behind a key. */
        bool isGlued = false;
    };

    using Line = std::vector<Word>;

    static float widthOf (const Word&, const juce::Font&);
    std::vector<Line> linesIn (const juce::Font&, float width) const;

    std::vector<Word> words;
};
} // namespace plus48::ui

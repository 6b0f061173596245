// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_graphics/juce_graphics.h>

/** Inter and Inter Display, built into the program. [message thread] */
namespace plus48::ui
{
enum class Weight
{
    regular,
    medium,
    semiBold,
    bold
};

/** Inter; `emPixels` is the size of a style sheet, not JUCE's height from ascent to descent. */
juce::Font textFont (float emPixels, Weight weight = Weight::medium);

/** Inter Display, for large letters: semiBold or bold. */
juce::Font displayFont (float emPixels, Weight weight = Weight::semiBold);

/** The roles that text has in the window. */
namespace type
{
juce::Font caption(); // 11 medium
juce::Font label(); // 12 medium
juce::Font button(); // 12 semi-bold
juce::Font body(); // 13 regular
juce::Font strong(); // 13 semi-bold
juce::Font title(); // 15 semi-bold
juce::Font number(); // 20 semi-bold
juce::Font headline(); // 20 semi-bold, display
juce::Font clock(); // 28 semi-bold, display
juce::Font hero(); // 44 bold, display: the letters A, B and X
} // namespace type

/** Draws all words as if they were so many times as long, by doubling letters: how the window would look in a wordier language.
    Units and figures stay. 1 draws them as they are. [message thread]
*/
void setWordLength (float times);

/** [any thread] With U+2212 in place of every hyphen before a digit. */
juce::String withMinus (const juce::String& text);

/** Width of one line in pixels, as drawText() has it. */
float textWidth (const juce::Font& font, const juce::String& text);

/** A path that fits into so many pixels: the end of a long one says more than its beginning, which gives way to an ellipsis. */
juce::String endOfPath (const juce::Font& font, const juce::String& path, float width);

/** Width of one line in pixels, as drawTabular() has it. */
float tabularWidth (const juce::Font& font, const juce::String& text);

/** Down to this width, text that is too long for its place is set narrower rather than cut. */
inline constexpr float narrowestText = 0.7f;

/** One line in an area, its x-height line box centred as JUCE does it; too long text is set narrower, and ends in an ellipsis where
    that is not enough.
*/
void drawText (juce::Graphics& g, const juce::String& text, const juce::Font& font, juce::Colour colour,
               juce::Rectangle<float> area, juce::Justification justification = juce::Justification::centredLeft);

/** Like drawText(), but every digit stands in a cell as wide as "0", so that changing numbers stand still. */
void drawTabular (juce::Graphics& g, const juce::String& text, const juce::Font& font, juce::Colour colour,
                  juce::Rectangle<float> area, juce::Justification justification = juce::Justification::centredLeft);

enum class Anchor
{
    start,
    middle,
    end
};

/** One tabular line by its baseline, as drawings want it. */
void drawTextAt (juce::Graphics& g, const juce::String& text, const juce::Font& font, juce::Colour colour,
                 juce::Point<float> baseline, Anchor anchor = Anchor::start);

/** Some sentences, wrapped into the width. Returns the height used, in pixels; draws nothing without `g`.
    Parts between `*` are semi-bold and in the colour t1, such as the one number of a message.
*/
float drawParagraph (juce::Graphics* g, const juce::String& text, const juce::Font& font, juce::Colour colour,
                     juce::Rectangle<float> area, float lineHeight = 20.0f);
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/VisualOrder.h"

#include "JuceCompatGui.h"

#if ! PLUS48_JUCE_HAS_FONT_FALLBACK && (JUCE_LINUX || JUCE_BSD)
#include <fribidi/fribidi.h>
#define PLUS48_REORDERS_TEXT 1
#endif

#include <vector>

namespace plus48::ui
{
#if PLUS48_REORDERS_TEXT

namespace
{
/** Hebrew is the first script from right to left; everything before it, and nearly all that is ever drawn, is not. */
bool mayRunFromTheRight (const juce::String& text)
{
    for (auto c = text.getCharPointer(); ! c.isEmpty();)
        if (c.getAndAdvance() >= 0x590)
            return true;

    return false;
}
} // namespace

juce::String visualOrder (const juce::String& text)
{
    if (! mayRunFromTheRight (text))
        return text;

    std::vector<FriBidiChar> stored;

    for (auto c = text.getCharPointer(); ! c.isEmpty();)
        stored.push_back (static_cast<FriBidiChar> (c.getAndAdvance()));

    // The line itself runs from the left, as the window does.
    FriBidiParType direction = FRIBIDI_PAR_LTR;
    std::vector<FriBidiChar> shown (stored.size() + 1);

    if (! fribidi_log2vis (stored.data(), static_cast<FriBidiStrIndex> (stored.size()), &direction, shown.data(), nullptr, nullptr, nullptr))
        return text;

    juce::String result;

    for (std::size_t i = 0; i < stored.size(); ++i)
        if (shown[i] != FRIBIDI_CHAR_FILL)
            result << juce::String::charToString (static_cast<juce::juce_wchar> (shown[i]));

    return result;
}

#else

juce::String visualOrder (const juce::String& text)
{
    return text;
}

#endif
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Lessons/WordsPane.h"

#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int scrollBarWidth = 8;
} // namespace

WordsPane::WordsPane()
{
    setTitle ("Words in this lesson");
    window.setViewedComponent (&words, false);
    window.setScrollBarsShown (true, false);
    window.setScrollBarThickness (scrollBarWidth);
    window.setWantsKeyboardFocus (false);
    addAndMakeVisible (window);
}

void WordsPane::setTitled (bool shouldBe)
{
    if (std::exchange (isTitled, shouldBe) == shouldBe)
        return;

    resized();
    repaint();
}

void WordsPane::setWords (const juce::StringArray& terms, const juce::String& line)
{
    words.setWords (terms, line);
    resized();
}

void WordsPane::resized()
{
    window.setBounds (getLocalBounds().reduced (inset, 0).withTrimmedTop (isTitled ? titleHeight : 0));

    // Beside the bar that scrolls, where there is one.
    const auto room = window.getWidth();
    const auto scrolls = words.idealHeight (room) > window.getHeight();
    const auto width = scrolls ? room - scrollBarWidth - 4 : room;
    words.setSize (width, words.idealHeight (width));
}

void WordsPane::paint (juce::Graphics& g)
{
    if (! isTitled)
        return;

    const auto& p = palette();
    drawIcon (g, Icon::learn, { static_cast<float> (inset), 2.0f, 16.0f, 16.0f }, p.t2);
    drawText (g, getTitle(), type::title(), p.t1, { static_cast<float> (inset) + 24.0f, 0.0f, static_cast<float> (getWidth()) - 2.0f * static_cast<float> (inset) - 24.0f, 20.0f });
}
} // namespace plus48::ui

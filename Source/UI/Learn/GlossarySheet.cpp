// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Learn/GlossarySheet.h"

#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int widest = 620, highest = 760, sheetFieldHeight = 36, sheetFieldTop = sheetHeaderHeight + 17, sheetListTop = sheetFieldTop + sheetFieldHeight + 16;
} // namespace

GlossarySheet::GlossarySheet()
{
    setTitle ("All words");
    cross.setNames ("Close", "Closes the list of words.", "Esc");
    cross.onPress = [this] { close(); };

    search.setComponentID ("find a word");
    search.onChange = [this] (const juce::String& typed) {
        list.show (glossary::search (typed));
        viewport.setViewPosition (0, 0);
        repaint();
    };

    // The first Esc shows all again.
    search.onEscape = [this] (bool hadText) {
        if (! hadText)
            close();
    };
    search.onScroll = [this] (const juce::KeyPress& key) { viewport.keyPressed (key); };

    viewport.setViewedComponent (&list, false);
    viewport.setScrollBarsShown (true, false);
    viewport.setWantsKeyboardFocus (false);
    viewport.setScrollBarThickness (10);

    for (auto* const child : std::initializer_list<juce::Component*> { &search, &viewport, &cross })
        addAndMakeVisible (child);

    list.show (glossary::search ({}));
}

juce::Rectangle<int> GlossarySheet::sheetArea() const
{
    return getLocalBounds().withSizeKeepingCentre (juce::jmin (widest, getWidth() - 32), juce::jmin (highest, getHeight() - 48));
}

void GlossarySheet::parentHierarchyChanged()
{
    Overlay::parentHierarchyChanged();

    if (isShowing() && ! search.hasKeyboardFocus (true))
        search.beginEditing();
}

bool GlossarySheet::keyPressed (const juce::KeyPress& key)
{
    for (const auto scrolling : { juce::KeyPress::pageUpKey, juce::KeyPress::pageDownKey, juce::KeyPress::upKey, juce::KeyPress::downKey })
        if (key == juce::KeyPress (scrolling))
        {
            viewport.keyPressed (key);
            return true;
        }

    return Overlay::keyPressed (key);
}

void GlossarySheet::resized()
{
    const auto area = sheetArea();
    cross.setBody (sheetCrossArea (area));
    search.setBody (area.reduced (sheetMargin, 0).withTop (area.getY() + sheetFieldTop).withHeight (sheetFieldHeight));
    viewport.setBounds (area.withTrimmedTop (sheetListTop).withTrimmedBottom (12).withTrimmedLeft (sheetMargin).withTrimmedRight (6));
    list.setWidth (area.getWidth() - 2 * sheetMargin);
}

void GlossarySheet::paintSheet (juce::Graphics& g, juce::Rectangle<float> area)
{
    fillAndStroke (g, area, 16.0f, palette().s1, palette().line2, 1.0f);
    paintSheetHeader (g, area, getTitle());
}
} // namespace plus48::ui

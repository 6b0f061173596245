// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Settings/Overlay.h"

#include "UI/Look/Badges.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
Overlay::Overlay()
{
    // Tab goes round inside.
    setFocusContainerType (FocusContainerType::keyboardFocusContainer);
    setWantsKeyboardFocus (true);
}

void Overlay::close()
{
    // Whoever is called may delete this, and with it the function.
    if (const auto callback = onClose)
        callback();
}

void Overlay::paint (juce::Graphics& g)
{
    g.fillAll (palette().bg.withAlpha (0.62f));
    paintSheet (g, sheetArea().toFloat());
}

void Overlay::mouseDown (const juce::MouseEvent& event)
{
    if (! sheetArea().contains (event.getPosition()))
        close();
}

bool Overlay::keyPressed (const juce::KeyPress& key)
{
    if (key != juce::KeyPress::escapeKey)
        return false;

    close();
    return true;
}

void Overlay::parentHierarchyChanged()
{
    if (isShowing() && ! hasKeyboardFocus (true))
        grabKeyboardFocus();
}

std::unique_ptr<juce::AccessibilityHandler> Overlay::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::dialogWindow);
}

void paintSheetHeader (juce::Graphics& g, juce::Rectangle<float> sheet, const juce::String& title)
{
    auto line = sheet.removeFromTop (static_cast<float> (sheetHeaderHeight)).reduced (static_cast<float> (sheetMargin), 0.0f);
    const auto rule = line.getBottom();
    line.removeFromRight (24.0f);

    const auto width = keyCapWidth ("Esc");
    drawKeyCap (g, line.removeFromRight (width).withSizeKeepingCentre (width, 18.0f).translated (0.0f, 4.0f), "Esc");
    drawText (g, title, type::headline(), palette().t1, line.translated (0.0f, 4.0f));

    g.setColour (palette().line);
    g.fillRect (sheet.withY (rule).withHeight (1.0f));
}

juce::Rectangle<int> sheetCrossArea (juce::Rectangle<int> sheet) noexcept
{
    return { sheet.getRight() - 44, sheet.getY() + 20, 28, 28 };
}
} // namespace plus48::ui

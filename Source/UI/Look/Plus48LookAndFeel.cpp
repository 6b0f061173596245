// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/Plus48LookAndFeel.h"

#include "UI/Look/Icons.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
Plus48LookAndFeel::Plus48LookAndFeel() { refreshColours(); }

void Plus48LookAndFeel::switchTheme (Theme theme)
{
    setTheme (theme);
    refreshColours();
    auto& desktop = juce::Desktop::getInstance();

    for (int i = 0; i < desktop.getNumComponents(); ++i)
    {
        desktop.getComponent (i)->sendLookAndFeelChange();
        desktop.getComponent (i)->repaint();
    }
}

void Plus48LookAndFeel::refreshColours()
{
    const auto& p = palette();

    // Where JUCE asks for a scheme instead of a colour.
    setColourScheme ({ p.bg, p.s3, p.s1, p.line2, p.t1, p.s4, p.on, p.t1, p.t1 });

    const auto set = [this] (std::initializer_list<int> ids, juce::Colour colour) {
        for (const auto id : ids)
            setColour (id, colour);
    };

    set ({ juce::ResizableWindow::backgroundColourId, juce::DocumentWindow::backgroundColourId }, p.bg);
    set ({ juce::Label::textColourId, juce::TextEditor::textColourId, juce::CaretComponent::caretColourId, juce::TextButton::textColourOffId, juce::TextButton::textColourOnId, juce::ListBox::textColourId, juce::ComboBox::textColourId, juce::ComboBox::arrowColourId, juce::AlertWindow::textColourId, juce::ToggleButton::textColourId, juce::ToggleButton::tickColourId, juce::FileBrowserComponent::currentPathBoxTextColourId, juce::FileBrowserComponent::filenameBoxTextColourId, juce::FileBrowserComponent::currentPathBoxArrowColourId, juce::DirectoryContentsDisplayComponent::textColourId, juce::DirectoryContentsDisplayComponent::highlightedTextColourId, juce::PopupMenu::highlightedTextColourId, juce::FileChooserDialogBox::titleTextColourId }, p.t1);
    set ({ juce::PopupMenu::textColourId, juce::PopupMenu::headerTextColourId }, p.t2);
    set ({ juce::TextEditor::backgroundColourId, juce::ListBox::backgroundColourId, juce::ComboBox::backgroundColourId, juce::FileBrowserComponent::currentPathBoxBackgroundColourId, juce::FileBrowserComponent::filenameBoxBackgroundColourId }, p.inset);
    set ({ juce::TextEditor::outlineColourId, juce::ListBox::outlineColourId, juce::ComboBox::outlineColourId, juce::AlertWindow::outlineColourId }, p.line2);
    set ({ juce::TextEditor::focusedOutlineColourId, juce::ComboBox::focusedOutlineColourId }, p.t1);
    set ({ juce::TextEditor::highlightColourId, juce::DirectoryContentsDisplayComponent::highlightColourId, juce::PopupMenu::highlightedBackgroundColourId }, p.s4);
    set ({ juce::TextEditor::highlightedTextColourId }, p.t1);
    set ({ juce::AlertWindow::backgroundColourId }, p.s1);

    // Not quite opaque, which lets what is below show at its round corners.
    set ({ juce::PopupMenu::backgroundColourId }, p.s1.withAlpha (0.99f));
    set ({ juce::TextButton::buttonColourId, juce::TextButton::buttonOnColourId }, p.s3);
    set ({ juce::ScrollBar::thumbColourId }, p.line2);
    set ({ juce::TooltipWindow::backgroundColourId }, p.s4);
    set ({ juce::TooltipWindow::textColourId }, p.t1);
}

juce::Typeface::Ptr Plus48LookAndFeel::getTypefaceForFont (const juce::Font& font)
{
    // What JUCE draws by itself asks for "the sans-serif one".
    if (font.getTypefaceName() == juce::Font::getDefaultSansSerifFontName())
        return textFont (13.0f, font.isBold() ? Weight::semiBold : Weight::regular).getTypefacePtr();

    return LookAndFeel_V4::getTypefaceForFont (font);
}

void Plus48LookAndFeel::fillTextEditorBackground (juce::Graphics& g, int width, int height, juce::TextEditor& editor)
{
    g.setColour (editor.findColour (juce::TextEditor::backgroundColourId));
    g.fillRoundedRectangle (juce::Rectangle<int> (width, height).toFloat(), 5.0f);
}

void Plus48LookAndFeel::drawTextEditorOutline (juce::Graphics& g, int width, int height, juce::TextEditor& editor)
{
    const auto isFocused = editor.hasKeyboardFocus (true) && ! editor.isReadOnly();
    const auto line = isFocused ? 1.5f : 1.0f;
    g.setColour (editor.findColour (isFocused ? juce::TextEditor::focusedOutlineColourId : juce::TextEditor::outlineColourId));
    g.drawRoundedRectangle (juce::Rectangle<int> (width, height).toFloat().reduced (line * 0.5f), 5.0f, line);
}

void Plus48LookAndFeel::drawScrollbar (juce::Graphics& g, juce::ScrollBar&, int x, int y, int width, int height, bool isVertical,
                                       int thumbStart, int thumbSize, bool isMouseOver, bool isMouseDown)
{
    const auto thumb = isVertical ? juce::Rectangle<int> (x, thumbStart, width, thumbSize) : juce::Rectangle<int> (thumbStart, y, thumbSize, height);
    g.setColour (isMouseOver || isMouseDown ? palette().t3 : palette().line2);
    g.fillRoundedRectangle (thumb.toFloat().reduced (2.0f), 3.0f);
}

int Plus48LookAndFeel::getDefaultScrollbarWidth() { return 10; }

juce::Font Plus48LookAndFeel::getTextButtonFont (juce::TextButton&, int) { return type::button(); }
juce::Font Plus48LookAndFeel::getLabelFont (juce::Label& label) { return textFont (13.0f).withHeight (juce::jlimit (13.0f, 18.0f, label.getFont().getHeight())); }
juce::Font Plus48LookAndFeel::getAlertWindowTitleFont() { return type::headline(); }
juce::Font Plus48LookAndFeel::getAlertWindowMessageFont() { return type::body(); }
juce::Font Plus48LookAndFeel::getAlertWindowFont() { return type::label(); }

void Plus48LookAndFeel::drawButtonBackground (juce::Graphics& g, juce::Button& button, const juce::Colour&, bool isHighlighted, bool isDown)
{
    const auto area = button.getLocalBounds().toFloat();
    g.setColour ((isHighlighted || isDown ? palette().s4 : palette().s3).withMultipliedAlpha (button.isEnabled() ? 1.0f : 0.38f));
    g.fillRoundedRectangle (area, 8.0f);

    if (button.hasKeyboardFocus (false))
    {
        g.setColour (palette().t1);
        g.drawRoundedRectangle (area.reduced (1.0f), 7.0f, 2.0f);
    }
}

void Plus48LookAndFeel::drawAlertBox (juce::Graphics& g, juce::AlertWindow& window, const juce::Rectangle<int>& textArea, juce::TextLayout& layout)
{
    const auto area = window.getLocalBounds().toFloat();
    g.setColour (palette().s1);
    g.fillRoundedRectangle (area, 16.0f);
    g.setColour (palette().line2);
    g.drawRoundedRectangle (area.reduced (0.5f), 16.0f, 1.0f);
    layout.draw (g, textArea.toFloat());
}
} // namespace plus48::ui

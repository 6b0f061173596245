// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include "UI/Look/Palette.h"

namespace plus48::ui
{
/** JUCE's own menus, fields, scroll bars, tooltips, file browser and messages, in the window's colours and type. As many methods as JUCE
    has parts to draw, all but two overrides.
*/
class Plus48LookAndFeel : public juce::LookAndFeel_V4
{
public:
    Plus48LookAndFeel();

    /** [message thread] Takes the colours of the theme in use. */
    void refreshColours();

    /** [message thread] Changes the theme and repaints everything on screen. */
    void switchTheme (Theme theme);

    juce::Typeface::Ptr getTypefaceForFont (const juce::Font& font) override;

    void drawPopupMenuBackgroundWithOptions (juce::Graphics& g, int width, int height, const juce::PopupMenu::Options& options) override;
    void drawPopupMenuItem (juce::Graphics& g, const juce::Rectangle<int>& area, bool isSeparator, bool isActive, bool isHighlighted, bool isTicked, bool hasSubMenu, const juce::String& text, const juce::String& shortcutKeyText, const juce::Drawable* icon, const juce::Colour* textColour) override;
    void drawPopupMenuSectionHeader (juce::Graphics& g, const juce::Rectangle<int>& area, const juce::String& sectionName) override;
    void getIdealPopupMenuItemSize (const juce::String& text, bool isSeparator, int standardMenuItemHeight, int& idealWidth, int& idealHeight) override;
    juce::Font getPopupMenuFont() override;
    int getPopupMenuBorderSize() override;

    /** Every menu opens inside the window it belongs to. */
    juce::Component* getParentComponentForMenuOptions (const juce::PopupMenu::Options& options) override;

    void drawCallOutBoxBackground (juce::CallOutBox& box, juce::Graphics& g, const juce::Path& path, juce::Image& cachedImage) override;
    int getCallOutBoxBorderSize (const juce::CallOutBox& box) override;
    float getCallOutBoxCornerSize (const juce::CallOutBox& box) override;

    void drawFileBrowserRow (juce::Graphics& g, int width, int height, const juce::File& file, const juce::String& filename, juce::Image* icon, const juce::String& sizeText, const juce::String& timeText, bool isFolder, bool isSelected, int index, juce::DirectoryContentsDisplayComponent& list) override;
    juce::Button* createFileBrowserGoUpButton() override;
    void layoutFileBrowserComponent (juce::FileBrowserComponent& browser, juce::DirectoryContentsDisplayComponent* list, juce::FilePreviewComponent* preview, juce::ComboBox* pathBox, juce::TextEditor* nameBox, juce::Button* goUpButton) override;
    void drawComboBox (juce::Graphics& g, int width, int height, bool isDown, int buttonX, int buttonY, int buttonWidth, int buttonHeight, juce::ComboBox& box) override;
    juce::Font getComboBoxFont (juce::ComboBox& box) override;
    void positionComboBoxText (juce::ComboBox& box, juce::Label& label) override;

    void fillTextEditorBackground (juce::Graphics& g, int width, int height, juce::TextEditor& editor) override;
    void drawTextEditorOutline (juce::Graphics& g, int width, int height, juce::TextEditor& editor) override;

    void drawScrollbar (juce::Graphics& g, juce::ScrollBar& bar, int x, int y, int width, int height, bool isVertical, int thumbStart, int thumbSize, bool isMouseOver, bool isMouseDown) override;
    int getDefaultScrollbarWidth() override;

    juce::Rectangle<int> getTooltipBounds (const juce::String& text, juce::Point<int> position, juce::Rectangle<int> parent) override;
    void drawTooltip (juce::Graphics& g, const juce::String& text, int width, int height) override;

    void drawButtonBackground (juce::Graphics& g, juce::Button& button, const juce::Colour& colour, bool isHighlighted, bool isDown) override;
    juce::Font getTextButtonFont (juce::TextButton& button, int height) override;
    juce::Font getLabelFont (juce::Label& label) override;
    juce::Font getAlertWindowTitleFont() override;
    juce::Font getAlertWindowMessageFont() override;
    juce::Font getAlertWindowFont() override;
    void drawAlertBox (juce::Graphics& g, juce::AlertWindow& window, const juce::Rectangle<int>& textArea, juce::TextLayout& layout) override;
};

/** What a pointer that rests gets to read after 600 ms: one sentence, then the key. */
constexpr int tooltipDelayMs = 600;
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/Icons.h"
#include "UI/Look/Plus48LookAndFeel.h"
#include "UI/Look/Type.h"

// The list of files and folders: what the window asks for a file with.
namespace plus48::ui
{
namespace
{
constexpr int rowHeight = 32;
} // namespace

void Plus48LookAndFeel::drawFileBrowserRow (juce::Graphics& g, int width, int height, const juce::File&, const juce::String& filename, juce::Image*,
                                            const juce::String& sizeText, const juce::String& timeText, bool isFolder, bool isSelected, int,
                                            juce::DirectoryContentsDisplayComponent& list)
{
    if (auto* const box = dynamic_cast<juce::ListBox*> (&list); box != nullptr && box->getRowHeight() != rowHeight)
        box->setRowHeight (rowHeight);

    const auto& p = palette();
    auto row = juce::Rectangle<int> (width, height).toFloat().reduced (4.0f, 1.0f);

    if (isSelected)
    {
        g.setColour (p.s4);
        g.fillRoundedRectangle (row, 6.0f);
    }

    row.reduce (10.0f, 0.0f);
    drawIcon (g, isFolder ? Icon::folder : Icon::file, row.removeFromLeft (26.0f).withSizeKeepingCentre (16.0f, 16.0f).translated (-5.0f, 0.0f), isFolder ? p.t2 : p.t3);

    if (! isFolder && row.getWidth() > 380.0f)
    {
        drawText (g, timeText, type::caption(), p.t3, row.removeFromRight (130.0f), juce::Justification::centredRight);
        drawText (g, sizeText, type::caption(), p.t3, row.removeFromRight (80.0f), juce::Justification::centredRight);
        row.removeFromRight (12.0f);
    }

    drawText (g, filename, type::label(), isSelected ? p.t1 : p.t2, row);
}

juce::Button* Plus48LookAndFeel::createFileBrowserGoUpButton()
{
    auto* const button = new juce::TextButton ("Up", "To the folder that this one is in");
    button->setWantsKeyboardFocus (true);
    return button;
}

void Plus48LookAndFeel::layoutFileBrowserComponent (juce::FileBrowserComponent& browser, juce::DirectoryContentsDisplayComponent* list, juce::FilePreviewComponent*,
                                                    juce::ComboBox* pathBox, juce::TextEditor* nameBox, juce::Button* goUpButton)
{
    auto area = browser.getLocalBounds();
    auto top = area.removeFromTop (32);
    auto bottom = area.removeFromBottom (32);

    goUpButton->setBounds (top.removeFromRight (56));
    top.removeFromRight (8);
    pathBox->setBounds (top);

    // The label of the name hangs to the left of its box.
    bottom.removeFromLeft (56);
    nameBox->setBounds (bottom);
    nameBox->setJustification (juce::Justification::centredLeft);
    nameBox->applyFontToAllText (type::label());

    if (auto* const component = dynamic_cast<juce::Component*> (list))
        component->setBounds (area.reduced (0, 12));
}

void Plus48LookAndFeel::drawComboBox (juce::Graphics& g, int width, int height, bool, int, int, int, int, juce::ComboBox& box)
{
    const auto& p = palette();
    const auto area = juce::Rectangle<int> (width, height).toFloat();
    g.setColour (box.isMouseOver (true) ? p.s4 : p.s3);
    g.fillRoundedRectangle (area, 8.0f);
    drawIcon (g, Icon::down, area.withLeft (area.getRight() - 26.0f).withSizeKeepingCentre (14.0f, 14.0f).translated (-2.0f, 0.0f), p.t2);

    if (box.hasKeyboardFocus (true))
    {
        g.setColour (p.t1);
        g.drawRoundedRectangle (area.reduced (1.0f), 7.0f, 2.0f);
    }
}

juce::Font Plus48LookAndFeel::getComboBoxFont (juce::ComboBox&) { return type::label(); }

void Plus48LookAndFeel::positionComboBoxText (juce::ComboBox& box, juce::Label& label)
{
    label.setBounds (8, 1, box.getWidth() - 36, box.getHeight() - 2);
    label.setFont (getComboBoxFont (box));
}
} // namespace plus48::ui

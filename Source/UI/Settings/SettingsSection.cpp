// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Settings/SettingsSection.h"

#include "UI/Controls/PushButton.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int titleHeight = 30;
constexpr int noteHeight = 14;

/** A note belongs to the row above it. */
constexpr int noteGap = 4;
} // namespace

SettingsSection::SettingsSection (const juce::String& title) { setTitle (title); }

int SettingsSection::arrange (int width)
{
    fullWidth = width;
    cursor = titleHeight;
    labels.clear();
    notes.clear();
    layOut();
    const auto height = cursor - rowGap;
    setSize (width, height);
    repaint();
    return height;
}

juce::Rectangle<int> SettingsSection::addRow (const juce::String& label, int height)
{
    const juce::Rectangle<int> row (0, cursor, fullWidth, height);
    cursor += height + rowGap;
    labels.push_back ({ label, row.withWidth (labelWidth) });
    return row.withTrimmedLeft (labelWidth);
}

juce::Rectangle<int> SettingsSection::addRow (const juce::String& label, int height, PushButton& button)
{
    auto row = addRow (label, height);
    const auto width = button.idealWidth();
    button.setBody (row.removeFromRight (width).withSizeKeepingCentre (width, 28));
    row.removeFromRight (8);
    return row;
}

juce::Rectangle<int> SettingsSection::addBlock (int height)
{
    const juce::Rectangle<int> block (0, cursor, fullWidth, height);
    cursor += height + rowGap;
    return block;
}

void SettingsSection::addNote (const juce::String& text)
{
    const juce::Rectangle<float> room (0.0f, 0.0f, static_cast<float> (fullWidth - labelWidth), 200.0f);
    const auto height = std::max (noteHeight, static_cast<int> (std::ceil (drawParagraph (nullptr, text, type::caption(), {}, room, static_cast<float> (noteHeight)))));
    notes.push_back ({ text, { labelWidth, cursor - rowGap + noteGap, fullWidth - labelWidth, height } });
    cursor += noteGap + height;
}

void SettingsSection::rowsChanged()
{
    if (onHeightChange != nullptr)
        onHeightChange();
}

void SettingsSection::paint (juce::Graphics& g)
{
    drawText (g, getTitle(), type::title(), palette().t1, titleArea().toFloat());
    paintStatus (g, titleArea().toFloat());

    for (const auto& label : labels)
        drawText (g, label.text, type::label(), palette().t1, label.area.toFloat());

    for (const auto& note : notes)
        drawParagraph (&g, note.text, type::caption(), palette().t3, note.area.toFloat(), static_cast<float> (noteHeight));
}

std::unique_ptr<juce::AccessibilityHandler> SettingsSection::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::group);
}

void drawTwoLines (juce::Graphics& g, juce::Rectangle<float> area, const juce::String& first, const juce::String& second)
{
    auto lines = area.withSizeKeepingCentre (area.getWidth(), 30.0f);
    drawText (g, first, type::label(), palette().t1, lines.removeFromTop (16.0f));
    drawText (g, second, type::caption(), palette().t3, lines);
}
} // namespace plus48::ui

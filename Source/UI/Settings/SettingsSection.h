// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioChanges.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
class PushButton;

/** A part of the settings: a title, and rows of a word with controls. The sheet gives it a width, and places it by the
    height it asks for. [message thread]
*/
class SettingsSection : public juce::Component
{
public:
    static constexpr int labelWidth = 124, rowHeight = 32;

    explicit SettingsSection (const juce::String& title);

    /** Places everything; the height that takes. */
    int arrange (int width);

    /** Rows came or went: the sheet arranges anew. */
    std::function<void()> onHeightChange;

    virtual void studioChanged (StudioChange) {}
    virtual void tick (double /*seconds*/) {}

    void paint (juce::Graphics&) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

protected:
    /** Calls addRow() and addNote() from top to bottom. */
    virtual void layOut() = 0;

    /** Room for controls beside a word. */
    juce::Rectangle<int> addRow (const juce::String& label, int height = rowHeight);

    /** The same with a button at its right end; the room left of that. */
    juce::Rectangle<int> addRow (const juce::String& label, int height, PushButton&);

    /** Room over the whole width, without a word. */
    juce::Rectangle<int> addBlock (int height);

    /** A sentence under the last row, with parts between `*` stressed. */
    void addNote (const juce::String& text);

    /** What arrange() was called with. */
    int contentWidth() const noexcept { return fullWidth; }

    /** Between rows, in pixels. */
    void setRowGap (int pixels) noexcept { rowGap = pixels; }

    /** In the title's line. */
    virtual void paintStatus (juce::Graphics&, juce::Rectangle<float>) {}
    juce::Rectangle<int> titleArea() const noexcept { return { 0, 0, getWidth(), 24 }; }

    void rowsChanged();

private:
    struct Line
    {
        juce::String text;
        juce::Rectangle<int> area;
    };

    std::vector<Line> labels, notes;
    int cursor = 0, fullWidth = 0, rowGap = 14;
};

/** Two lines beside a control: what is, and what that means. */
void drawTwoLines (juce::Graphics&, juce::Rectangle<float> area, const juce::String& first, const juce::String& second);
} // namespace plus48::ui

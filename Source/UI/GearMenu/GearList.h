// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/GearMenu/GearRow.h"

#include <memory>

namespace plus48::ui
{
/** The rows of the menu, which scroll where there is too little room. One of them is highlighted. [message thread] */
class GearList : public juce::Component
{
public:
    GearList();

    std::function<void (const juce::String&id)> onHighlight, onPencil;
    std::function<void()> onChoose;

    void setItems (const std::vector<GearItem>& items, bool hasPencils);

    /** Scrolls to it, and takes the keyboard along if a row has it. */
    void highlight (const juce::String& id);
    void step (int direction);
    const juce::String& highlighted() const noexcept { return chosen; }

    /** Gives the keyboard to the highlighted row. */
    void grabFocus();

    int numRows() const noexcept { return static_cast<int> (rows.size()); }
    GearRow& row (int index) { return *rows[static_cast<std::size_t> (index)]; }

    void resized() override;

private:
    /** Paints the headings between the rows. */
    class Content : public juce::Component
    {
    public:
        explicit Content (GearList& l) : list (l) {}
        void paint (juce::Graphics& g) override;

    private:
        GearList& list;
    };

    int indexOf (const juce::String& id) const;
    void reveal();

    std::vector<std::unique_ptr<GearRow>> rows;
    juce::String chosen;
    Content content { *this };
    /** Up and down are the menu's, which goes from row to row. */
    struct Port : juce::Viewport
    {
        bool keyPressed (const juce::KeyPress&) override { return false; }
    };

    Port viewport;
};
} // namespace plus48::ui

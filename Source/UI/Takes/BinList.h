// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/TakeActions.h"
#include "Studio/TakeLibrary.h"
#include "UI/Controls/PushButton.h"

#include <memory>

namespace plus48::ui
{
/** What is in the bin, newest first, inside a viewport: each take with a button that brings it back. Up and down move between
    them, Esc goes back to the takes. [message thread]
*/
class BinList : public juce::Component
{
public:
    BinList (const Catalogue&, TakeLibrary&, TakeActions&);
    ~BinList() override;

    /** Reads the bin again. The keyboard goes to the row that takes the place of one that is gone. */
    void refresh();

    int numRows() const noexcept { return static_cast<int> (rows.size()); }
    int idealHeight() const noexcept;

    /** The button of a row, from the top. */
    PushButton& restoreButton (int row);

    /** Gives the keyboard to a row. */
    void focusRow (int row);

    std::function<void()> onClose;

    /** This part of it should be seen. */
    std::function<void (juce::Rectangle<int>)> onReveal;

    bool keyPressed (const juce::KeyPress& key) override;
    void resized() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    class Row;

    int focusedRow() const;

    const Catalogue& catalogue;
    TakeLibrary& library;
    TakeActions& takes;
    std::vector<std::unique_ptr<Row>> rows;
};

/** `3 takes`. */
juce::String takesText (int count);
} // namespace plus48::ui

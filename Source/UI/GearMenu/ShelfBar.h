// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/SearchField.h"
#include "UI/Controls/Segments.h"

namespace plus48::ui
{
/** Which of the two shelves of a gear menu is shown, and the words that the second one is searched for. [message thread] */
class ShelfBar : public juce::Component
{
public:
    ShelfBar();

    static constexpr int height = 40;

    /** Called when a person changes one or the other; whoever types is on the second shelf. */
    std::function<void()> onChange;

    /** Up and down, Enter and Esc while somebody types. Enter and Esc come after the key, so that the bar may be gone then. */
    std::function<void (int direction)> onStep;
    std::function<void()> onEnter, onEscape;

    bool isByName() const noexcept { return shelves.selected() == 1; }
    void show (bool byName);
    const juce::String& searched() const noexcept { return words; }

    /** As if it had been typed: the first letter brings the keyboard along. */
    void type (const juce::String& letters);

    /** Whether this key is a letter or a digit that begins a search. */
    static bool startsSearch (const juce::KeyPress&);

    SearchField& field() noexcept { return search; }
    Segments& segments() noexcept { return shelves; }

    void resized() override;

private:
    void searchFor (const juce::String&);
    void later (std::function<void()> ShelfBar::*call);

    Segments shelves;
    SearchField search { "Find yours by name", {} };
    juce::String words;
};
} // namespace plus48::ui

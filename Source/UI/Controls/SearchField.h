// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/TextField.h"

namespace plus48::ui
{
/** Where one types a part of a word: what is below follows every letter. Esc empties it; arrows up and down and pages move what was found. 36 high. */
class SearchField : public TextField, private juce::KeyListener
{
public:
    /** What is asked for, and the key that leads here, empty where there is none. */
    SearchField (const juce::String& invitation, const juce::String& key);
    ~SearchField() override;

    /** After every letter; with nothing when it is emptied. */
    std::function<void (const juce::String&)> onChange;

    /** Esc; whether there was something to empty. */
    std::function<void (bool hadText)> onEscape;

    /** Enter. */
    std::function<void()> onEnter;

    /** An arrow or a page: for what scrolls below. */
    std::function<void (const juce::KeyPress&)> onScroll;

    /** As if it had been typed. */
    void type (const juce::String&);

    void resized() override;
    void paintOverChildren (juce::Graphics&) override;
    using TextField::keyPressed;

private:
    bool keyPressed (const juce::KeyPress&, juce::Component*) override;
    float cornerRadius() const override { return 8.0f; }

    const juce::String invitation, keyCap;
    juce::String shown;
};
} // namespace plus48::ui

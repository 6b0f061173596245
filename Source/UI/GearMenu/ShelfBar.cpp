// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/GearMenu/ShelfBar.h"

namespace plus48::ui
{
ShelfBar::ShelfBar()
{
    setTitle ("Shelves");
    shelves.setItems ({ { "Typical" }, { "By name" } });
    shelves.setNames ("Shelf", "Typical gear and your own, or what people own by its maker's name: figures as published.");
    shelves.onSelect = [this] (int) {
        if (onChange != nullptr)
            onChange();
    };
    addAndMakeVisible (shelves);

    search.onChange = [this] (const juce::String& text) { searchFor (text); };
    search.onScroll = [this] (const juce::KeyPress& key) {
        if (onStep != nullptr && (key.isKeyCode (juce::KeyPress::upKey) || key.isKeyCode (juce::KeyPress::downKey)))
            onStep (key.isKeyCode (juce::KeyPress::upKey) ? -1 : 1);
    };
    search.onEnter = [this] { later (&ShelfBar::onEnter); };
    search.onEscape = [this] (bool hadText) {
        if (! hadText)
            later (&ShelfBar::onEscape);
    };
    addAndMakeVisible (search);
}

void ShelfBar::later (std::function<void()> ShelfBar::*call)
{
    juce::MessageManager::callAsync ([self = juce::Component::SafePointer<ShelfBar> (this), call] {
        if (self != nullptr && self.getComponent()->*call != nullptr)
            (self.getComponent()->*call)();
    });
}

void ShelfBar::show (bool byName) { shelves.setSelected (byName ? 1 : 0); }

void ShelfBar::searchFor (const juce::String& text)
{
    words = text;

    if (text.isNotEmpty())
        show (true);

    if (onChange != nullptr)
        onChange();
}

void ShelfBar::type (const juce::String& letters)
{
    search.beginEditing();
    search.type (search.text() + letters);
    search.textEditor().moveCaretToEnd();
}

bool ShelfBar::startsSearch (const juce::KeyPress& key)
{
    const auto modifiers = key.getModifiers();
    return juce::CharacterFunctions::isLetterOrDigit (key.getTextCharacter()) && ! modifiers.isCtrlDown() && ! modifiers.isAltDown() && ! modifiers.isCommandDown();
}

void ShelfBar::resized()
{
    auto area = getLocalBounds().reduced (12, 0);
    shelves.setBody (area.removeFromLeft (150).withSizeKeepingCentre (150, 26));
    area.removeFromLeft (10);
    search.setBody (area.withSizeKeepingCentre (area.getWidth(), 32));
}
} // namespace plus48::ui

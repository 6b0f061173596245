// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** Stands before whatever has the keyboard, and lets through what a key press should be: a held key is one press, apart from
    arrows, pages, Tab and what is typed as text; shortcuts in a text field go by the Latin letter; in a list that popped up,
    Tab goes on like the arrows. [message thread]
*/
class KeyGate : private juce::KeyListener, private juce::FocusChangeListener
{
public:
    KeyGate();
    ~KeyGate() override;

    /** To where the next key goes. Called before each of them. */
    void follow();

private:
    bool keyPressed (const juce::KeyPress&, juce::Component* origin) override;
    void globalFocusChanged (juce::Component*) override { follow(); }

    juce::Component::SafePointer<juce::Component> watched;
};
} // namespace plus48::ui

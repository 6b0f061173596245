// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/KeyGate.h"

#include "UI/Controls/Keyboard.h"

namespace plus48::ui
{
namespace
{
using Keys = juce::KeyPress;

bool mayRepeat (const Keys& key, bool isText)
{
    if (isText)
        return ! key.isKeyCode (Keys::returnKey) && ! key.isKeyCode (Keys::escapeKey);

    for (const auto code : { Keys::upKey, Keys::downKey, Keys::leftKey, Keys::rightKey, Keys::pageUpKey, Keys::pageDownKey, Keys::tabKey })
        if (key.isKeyCode (code))
            return true;

    return false;
}

/** JUCE's pop-up lists have a class of their own, which is hidden; but they are named. */
bool isPopupList (const juce::Component& component) { return component.getName() == "menu" && component.isCurrentlyModal (false); }
} // namespace

KeyGate::KeyGate() { juce::Desktop::getInstance().addFocusChangeListener (this); }

KeyGate::~KeyGate()
{
    juce::Desktop::getInstance().removeFocusChangeListener (this);

    if (watched != nullptr)
        watched->removeKeyListener (this);
}

void KeyGate::follow()
{
    auto* target = juce::Component::getCurrentlyFocusedComponent();

    if (target != nullptr && target->isCurrentlyBlockedByAnotherModalComponent())
        target = juce::Component::getCurrentlyModalComponent();

    if (target == watched.getComponent())
        return;

    if (watched != nullptr)
        watched->removeKeyListener (this);

    watched = target;

    if (target != nullptr)
        target->addKeyListener (this);
}

bool KeyGate::keyPressed (const juce::KeyPress& key, juce::Component* origin)
{
    const auto isText = dynamic_cast<juce::TextEditor*> (origin) != nullptr;

    if (keyboard::isRepeat() && ! mayRepeat (key, isText))
        return true;

    if (isPopupList (*origin) && key.isKeyCode (Keys::tabKey))
        return origin->keyPressed (Keys (key.getModifiers().isShiftDown() ? Keys::upKey : Keys::downKey));

    if (isText && key.getModifiers().isCtrlDown())
        if (const auto latin = static_cast<int> (keyboard::latinOf (key)); latin != 0 && latin != juce::CharacterFunctions::toLowerCase (static_cast<juce::juce_wchar> (key.getKeyCode())))
            return origin->keyPressed (Keys (latin, key.getModifiers(), 0));

    return false;
}
} // namespace plus48::ui

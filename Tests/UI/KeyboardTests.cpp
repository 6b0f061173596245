// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "UI/Controls/Commands.h"
#include "UI/Controls/Keyboard.h"
#include "UI/Controls/SmallKnob.h"
#include "UI/Controls/ValueField.h"

using namespace plus48;
using namespace plus48::ui;

TEST_CASE ("A key that is held is one press until it is let go", "[ui][keyboard]")
{
    HeldKeys keys;
    CHECK (keys.press (27));
    CHECK_FALSE (keys.press (27));
    CHECK (keys.press (38));
    CHECK_FALSE (keys.press (27));
    keys.release (38);
    CHECK_FALSE (keys.press (27));
    keys.release (27);
    CHECK (keys.press (27));
    keys.clear();
    CHECK (keys.press (27));
}

TEST_CASE ("Every key of the window has a place that a layout without Latin letters finds it by", "[ui][keyboard]")
{
    // X11's codes of a PC keyboard, as `xev` shows them.
    CHECK (keyboard::usLetterAt (27) == 'r');
    CHECK (keyboard::usLetterAt (38) == 'a');
    CHECK (keyboard::usLetterAt (56) == 'b');
    CHECK (keyboard::usLetterAt (52) == 'z');
    CHECK (keyboard::usLetterAt (59) == ',');
    CHECK (keyboard::usLetterAt (10) == '1');
    CHECK (keyboard::usLetterAt (19) == '0');
    CHECK (keyboard::usLetterAt (9) == 0);
    CHECK (keyboard::usLetterAt (36) == 0);
    CHECK (keyboard::usLetterAt (65) == 0);
    CHECK (keyboard::usLetterAt (300) == 0);
}

TEST_CASE ("A command's letter is found in either case, and as Ctrl makes it", "[ui][keyboard]")
{
    using Keys = juce::KeyPress;
    const juce::ModifierKeys ctrl (juce::ModifierKeys::ctrlModifier), shift (juce::ModifierKeys::shiftModifier), none;

    CHECK (letter ('r') (Keys ('r', none, 'r')));
    CHECK (letter ('r') (Keys ('R', shift, 'R')));
    CHECK_FALSE (letter ('r') (Keys ('r', ctrl, 'r')));
    CHECK_FALSE (letter ('r') (Keys (Keys::returnKey, none, '\r')));

    // The letter of the layout in use, though JUCE names that of another one.
    CHECK (keyCode ('z', juce::ModifierKeys::ctrlModifier) (Keys ('w', ctrl, 0x1a)));
    CHECK (keyCode ('z', juce::ModifierKeys::ctrlModifier) (Keys ('z', ctrl, 0)));
    CHECK_FALSE (keyCode ('z', juce::ModifierKeys::ctrlModifier) (Keys ('z', none, 'z')));
    CHECK (keyCode (Keys::upKey) (Keys (Keys::upKey)));
    CHECK_FALSE (keyCode (Keys::upKey) (Keys (Keys::upKey, shift, 0)));
    CHECK (keyCode (Keys::spaceKey) (Keys (Keys::spaceKey, none, ' ')));
}

TEST_CASE ("A digit counts with Shift as without, wherever the layout has it", "[ui][keyboard]")
{
    using Keys = juce::KeyPress;
    const juce::ModifierKeys ctrl (juce::ModifierKeys::ctrlModifier), shift (juce::ModifierKeys::shiftModifier), none;

    CHECK (keyboard::digitOf (Keys ('2', none, '2')) == 2);
    CHECK (keyboard::digitOf (Keys ('2', shift, '2')) == 2);
    CHECK (keyboard::digitOf (Keys ('0', none, '0')) == 0);
    CHECK_FALSE (keyboard::digitOf (Keys ('2', ctrl, '2')).has_value());
    CHECK_FALSE (keyboard::digitOf (Keys ('@', shift, '@')).has_value());
    CHECK_FALSE (keyboard::digitOf (Keys (Keys::F2Key)).has_value());

    // What opens the field of a value: a digit or a sign, and nothing else.
    SmallKnob knob;
    CHECK (knob.typedSign (Keys ('7', shift, '7'), true) == "7");
    CHECK (knob.typedSign (Keys ('-', none, '-'), true) == "-");
    CHECK (knob.typedSign (Keys (',', none, ','), false) == ",");
    CHECK (knob.typedSign (Keys ('r', none, 'r'), true).isEmpty());
    CHECK (knob.typedSign (Keys (Keys::tabKey, none, '\t'), true).isEmpty());
    CHECK (knob.typedSign (Keys (Keys::F2Key), true).isEmpty());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <optional>
#include <set>

namespace plus48::ui
{
/** Which keys are down, by a number that a key keeps from press to release. */
class HeldKeys
{
public:
    /** False where it was down already: a held key's repeat. */
    bool press (int key) { return down.insert (key).second; }
    void release (int key) { down.erase (key); }
    void clear() { down.clear(); }

private:
    std::set<int> down;
};

/** The keys by their place, which juce::KeyPress does not tell: a held key from a new press, and the letter of a key where the
    layout has no Latin ones. Codes are those of X11, 8 above the kernel's.
*/
namespace keyboard
{
/** [message thread] Once there is a window. Where there is no X11, a key press is only what JUCE says. */
void listen();

/** [message thread] The key press in progress comes of a key that is held. */
bool isRepeat() noexcept;

/** [message thread] The last key that JUCE reported was let go; or nobody knows what is held. */
void keyWasReleased();
void forgetHeldKeys();

/** [message thread] The lower-case letter or sign that is meant, as ASCII: its own, or where the layout has another script
    that of another layout in use, or of the same key on a US keyboard. 0 for arrows, Enter, Tab and the like.
*/
juce::juce_wchar latinOf (const juce::KeyPress&);

/** [message thread] 0 to 9; also where the row of digits wants Shift for them, as on a French keyboard. */
std::optional<int> digitOf (const juce::KeyPress&);

/** [message thread] The same for a digit's key with Shift, where the digit itself wants none. */
std::optional<int> shiftedDigitOf (const juce::KeyPress&);

/** What a US keyboard has there without Shift; 0 where it is no letter, digit or sign. */
juce::juce_wchar usLetterAt (int keycode) noexcept;
} // namespace keyboard
} // namespace plus48::ui

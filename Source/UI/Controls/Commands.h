// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <functional>
#include <vector>

namespace plus48::ui
{
/** One key of the window: which, what it is called, and what it does. The sheet of all keys is made of the same table. */
struct Command
{
    /** Under which heading it is listed. */
    const char* group;

    /** As it is printed: `R`, `Ctrl Z`. */
    juce::String key;
    juce::String name;

    std::function<bool (const juce::KeyPress&)> matches;
    std::function<void (const juce::KeyPress&)> run;
};

/** A letter or sign, without Ctrl or Alt; upper and lower case alike, and by its Latin letter in other scripts. */
std::function<bool (const juce::KeyPress&)> letter (juce::juce_wchar character);

/** A key by its code, in lower case and Latin where it is a letter, with exactly these modifiers. */
std::function<bool (const juce::KeyPress&)> keyCode (int code, int modifiers = 0);

/** True where one of them was meant, and has been done. */
bool runCommand (const std::vector<Command>&, const juce::KeyPress&);
} // namespace plus48::ui

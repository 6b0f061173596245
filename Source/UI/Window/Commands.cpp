// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include <algorithm>

namespace plus48::ui
{
std::function<bool (const juce::KeyPress&)> letter (juce::juce_wchar character)
{
    const auto lower = juce::CharacterFunctions::toLowerCase (character);

    return [lower] (const juce::KeyPress& pressed) {
        const auto modifiers = pressed.getModifiers();

        if (modifiers.isCtrlDown() || modifiers.isAltDown())
            return false;

        // A code where there is no character, as tests and some input methods send it.
        const auto meant = pressed.getTextCharacter() != 0 ? pressed.getTextCharacter() : static_cast<juce::juce_wchar> (pressed.getKeyCode());
        return juce::CharacterFunctions::toLowerCase (meant) == lower;
    };
}

std::function<bool (const juce::KeyPress&)> keyCode (int code, int modifiers)
{
    // With Shift a letter's code is that of the capital.
    const auto lower = [] (int key) { return key >= 'A' && key <= 'Z' ? key + ('a' - 'A') : key; };

    return [lower, wanted = juce::KeyPress (code, juce::ModifierKeys (modifiers), 0)] (const juce::KeyPress& pressed) {
        return lower (pressed.getKeyCode()) == lower (wanted.getKeyCode()) && pressed.getModifiers().withoutMouseButtons() == wanted.getModifiers();
    };
}

bool runCommand (const std::vector<Command>& commands, const juce::KeyPress& pressed)
{
    const auto found = std::find_if (commands.begin(), commands.end(), [&] (const Command& command) { return command.matches (pressed); });

    if (found == commands.end())
        return false;

    found->run (pressed);
    return true;
}
} // namespace plus48::ui

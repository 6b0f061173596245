// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/Commands.h"

#include "UI/Controls/Keyboard.h"

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

        return keyboard::latinOf (pressed) == lower;
    };
}

std::function<bool (const juce::KeyPress&)> keyCode (int code, int modifiers)
{
    return [code, wanted = juce::ModifierKeys (modifiers)] (const juce::KeyPress& pressed) {
        const auto latin = static_cast<int> (keyboard::latinOf (pressed));
        return (latin != 0 ? latin : pressed.getKeyCode()) == code && pressed.getModifiers().withoutMouseButtons() == wanted;
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

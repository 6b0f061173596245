// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/ValueControl.h"

namespace plus48::ui
{
std::optional<double> readNumber (const juce::String& text)
{
    // As people type it: a comma, a real minus, a unit behind.
    const auto typed = text.trim().replaceCharacter (0x2212, '-').replaceCharacter (',', '.');
    const auto unsignedPart = typed.trimCharactersAtStart ("+-").trimStart();
    const auto number = unsignedPart.initialSectionContainingOnly ("0123456789.");
    const auto unit = unsignedPart.substring (number.length());

    if (typed.length() - typed.trimCharactersAtStart ("+-").length() > 1 || ! number.containsAnyOf ("0123456789")
        || number.indexOfChar ('.') != number.lastIndexOfChar ('.') || unit.containsAnyOf ("0123456789.+-"))
        return {};

    const auto magnitude = number.getDoubleValue();
    return typed.startsWithChar ('-') ? -magnitude : magnitude;
}
} // namespace plus48::ui

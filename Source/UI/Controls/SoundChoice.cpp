// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/SoundChoice.h"

namespace plus48::ui
{
void SoundChoice::setHeard (bool shouldBe)
{
    if (std::exchange (heard, shouldBe) != shouldBe)
        valueHasChanged();
}

juce::AccessibleState SoundChoice::state (juce::AccessibleState common) const
{
    common = common.withCheckable();
    return heard ? common.withChecked() : common;
}

SoundChoiceTile::SoundChoiceTile (const juce::String& largeToShow, const juce::String& spoken, const juce::String& keyToShow) : large (largeToShow), key (keyToShow) { setNames ("Hear " + spoken, {}, key); }

void SoundChoiceTile::setWords (const juce::String& newTitle, const juce::String& newLine)
{
    if (title == newTitle && line == newLine)
        return;

    title = newTitle;
    line = newLine;
    setHelpText (line.isEmpty() ? title : title + ", " + line + ".");
    repaint();
}
} // namespace plus48::ui

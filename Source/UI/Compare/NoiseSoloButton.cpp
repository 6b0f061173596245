// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Compare/NoiseSoloButton.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
void NoiseSoloButton::setSource (const juce::String& newName)
{
    name = newName;
    setNames (name, "Its noise by itself; with Shift beside the others that are lit.");
}

void NoiseSoloButton::setLevel (const juce::String& newLevel)
{
    if (std::exchange (level, newLevel) != newLevel)
        valueHasChanged();
}

juce::String NoiseSoloButton::valueText() const { return Toggle::valueText() + (level.isNotEmpty() ? ", " + level + " dBFS, A-weighted" : juce::String()); }

void NoiseSoloButton::pressed()
{
    if (onSolo != nullptr)
        onSolo (juce::ModifierKeys::currentModifiers.isShiftDown());
}

bool NoiseSoloButton::keyPressed (const juce::KeyPress& key)
{
    if (! key.isKeyCode (juce::KeyPress::returnKey) || ! isEnabled())
        return false;

    keyWasUsed();

    if (onSolo != nullptr)
        onSolo (key.getModifiers().isShiftDown());

    return true;
}

void NoiseSoloButton::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    const auto surface = isOn() ? p.noise : p.s3;
    g.setColour (isHovered() || isDown() ? mixed (p.t1, surface, 0.08f) : surface);
    g.fillRoundedRectangle (body(), 8.0f);

    auto area = body().withSizeKeepingCentre (body().getWidth(), 28.0f);
    drawText (g, name, textFont (11.0f, Weight::semiBold), isOn() ? p.on : p.t2, area.removeFromTop (14.0f), juce::Justification::centred);
    drawTabular (g, level, type::caption(), isOn() ? p.on : p.t3, area, juce::Justification::centred);
}
} // namespace plus48::ui

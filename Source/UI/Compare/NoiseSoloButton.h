// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"

namespace plus48::ui
{
/** One source of noise, with its level: pressed it is heard by itself, with Shift beside the others. */
class NoiseSoloButton : public Toggle
{
public:
    NoiseSoloButton() { setChangesByItself (false); }

    /** `isAdded` with Shift. */
    std::function<void (bool isAdded)> onSolo;

    void setSource (const juce::String& newName);

    /** In dBFS (A), with its sign; empty while it is not known. */
    void setLevel (const juce::String&);

    juce::String valueText() const override;
    bool keyPressed (const juce::KeyPress& key) override;

private:
    void pressed() override;
    void paintBody (juce::Graphics& g) override;

    juce::String name, level;
};
} // namespace plus48::ui

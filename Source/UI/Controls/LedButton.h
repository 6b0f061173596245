// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"

namespace plus48::ui
{
/** A button with a bar of light: +48V, pad, low cut, flip. Body about 70 x 32, 24 high in a small window. */
class LedButton : public Toggle
{
public:
    enum class Light
    {
        white,

        /** A red wash over the whole button as well: +48 V. */
        red
    };

    explicit LedButton (const juce::String& text, Light light = Light::white);
    void setText (const juce::String& newText);

private:
    void paintBody (juce::Graphics& g) override;

    juce::String text;
    Light light;
};
} // namespace plus48::ui

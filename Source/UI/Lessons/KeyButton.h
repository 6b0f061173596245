// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"

namespace plus48::ui
{
/** A button that shows the key which does the same: `Before and after [Enter]`. Body 36 high when green, else 32. */
class KeyButton : public Pressable
{
public:
    enum class Kind
    {
        /** The green one. */
        primary,
        plain
    };

    KeyButton (Kind, const juce::String& keyShown);

    void setText (const juce::String& text, const juce::String& help);
    const juce::String& text() const noexcept { return words; }

    /** The body's width for the words and the key, in whole pixels. */
    int idealWidth() const;

private:
    void paintBody (juce::Graphics&) override;

    const Kind kind;
    const juce::String key;
    juce::String words;
};
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"

namespace plus48::ui
{
/** Words that lead somewhere, underlined. */
class LinkText : public Pressable
{
public:
    explicit LinkText (const juce::String& text);
    void setText (const juce::String& newText);

    /** The body's width for the words, in whole pixels. */
    int idealWidth() const;

private:
    void paintBody (juce::Graphics& g) override;
    float cornerRadius() const override { return 4.0f; }
    juce::AccessibilityRole role() const override { return juce::AccessibilityRole::hyperlink; }

    juce::String text;
};
} // namespace plus48::ui

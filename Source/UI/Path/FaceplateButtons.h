// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"

namespace plus48::ui
{
/** A small word with a chevron that opens something: `Interface`. Body 18 high. */
class CaptionButton : public Pressable
{
public:
    explicit CaptionButton (const juce::String& text);
    void setText (const juce::String&);
    int idealWidth() const;

private:
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 4.0f; }

    juce::String text;
};

/** The red dot of an input: armed, it is heard and recorded. Body 20 high. */
class ArmButton : public Toggle
{
public:
    int idealWidth() const;

    /** Without its word, where there is no room: body 20 wide. */
    void setDotOnly (bool shouldBe) noexcept { isDotOnly = shouldBe; }

private:
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 6.0f; }

    bool isDotOnly = false;
};
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"

namespace plus48::ui
{
/** Which stretch is heard over and over; pressed, whether it is. Body 32 high. [message thread] */
class LoopChip : public Toggle
{
public:
    LoopChip();

    /** `0:12.0 to 0:16.2` and `4.2 s`; empty where it is all of the take. */
    void setRange (const juce::String& range, const juce::String& length);

    /** The body's width for the words, in whole pixels. */
    int idealWidth() const;

private:
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 16.0f; }
    juce::String words() const;

    juce::String range, length;
};
} // namespace plus48::ui

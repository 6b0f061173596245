// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/SoundChoice.h"

namespace plus48::ui
{
/** A sound to press in a lesson: Before or After, 1 or 2. It has no colour of its own: neither of them is path A or B. [message thread] */
class LessonTile : public SoundChoiceTile
{
public:
    /** A word or a figure; the key is shown while another one is heard. */
    LessonTile (const juce::String& largeToShow, const juce::String& keyToShow);

private:
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 10.0f; }
};
} // namespace plus48::ui

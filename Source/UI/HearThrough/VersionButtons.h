// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/SoundChoice.h"

#include "Rig/Rig.h"

namespace plus48::ui
{
/** The part of a version's row that is pressed to hear it. It paints nothing but the ring of the keyboard: the row paints all. [message thread] */
class HearButton : public SoundChoice
{
public:
    /** The row paints what is under the pointer. */
    std::function<void()> onHover;

private:
    void refresh() override
    {
        if (onHover != nullptr)
            onHover();
    }

    void paintBody (juce::Graphics&) override {}
    float cornerRadius() const override { return 9.0f; }
};

/** Makes a version A or B. Body 28 x 28. [message thread] */
class PickButton : public Toggle
{
public:
    explicit PickButton (Path);

private:
    void paintBody (juce::Graphics&) override;
    juce::AccessibilityRole role() const override { return juce::AccessibilityRole::radioButton; }

    const Path path;
};
} // namespace plus48::ui

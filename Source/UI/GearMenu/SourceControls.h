// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Segments.h"
#include "UI/Controls/SlideBar.h"

#include "Studio/SetupEditor.h"

namespace plus48::ui
{
/** How far away the source is, how loud a voice performs, and how loud the room: heard at once. [message thread] */
class SourceControls : public juce::Component
{
public:
    static constexpr int height = 150;

    explicit SourceControls (SetupEditor&);

    /** Shows the setup as it is. */
    void refresh();

    SlideBar& distance() noexcept { return distanceBar; }
    Segments& voice() noexcept { return voiceChoice; }
    Segments& room() noexcept { return roomChoice; }

    void paint (juce::Graphics& g) override;
    void resized() override;

private:
    SetupEditor& editor;

    /** In decibels of level over that at 30 cm: a step is heard as the same step everywhere. */
    SlideBar distanceBar;
    Segments voiceChoice, roomChoice;
    int gesture = 0;
};
} // namespace plus48::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/HowlWatch.h"
#include "Studio/MonitorGuard.h"
#include "UI/Controls/PushButton.h"

namespace plus48::ui
{
/** What lies over the plan of the room until somebody has acted: that it howls, and what ends it; or that a live microphone is kept out of the monitors until one agrees. It
    is not there while there is nothing to do. [message thread]
*/
class RoomAlert : public juce::Component
{
public:
    RoomAlert (HowlWatch&, MonitorGuard&);

    /** Some 30 times a second: shows or hides itself. */
    void update();

    const juce::String& headline() const noexcept { return title; }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void act();
    void show (const juce::String& newTitle, const juce::String& newText, const juce::String& newButton, const juce::String& help);

    HowlWatch& howls;
    MonitorGuard& guard;
    juce::String title, text;
    bool isRed = false;
    PushButton button { PushButton::Kind::primary };
};
} // namespace plus48::ui
